import { expect, test } from 'vitest';
import { thingOf, things } from './things.ts';

test('What is open stands in the address and is found there again', () => {
  expect(thingOf('need-3')).toEqual({ is: 'need', id: 'need-3' });
  expect(thingOf(things.newNeed())).toEqual({ is: 'needForm' });
  expect(thingOf(things.newNeed('m-7'))).toEqual({ is: 'needForm', fromMessage: 'm-7' });
  expect(thingOf(things.reviseNeed('need-3'))).toEqual({ is: 'needForm', revises: 'need-3' });
  expect(thingOf('m-7')).toEqual({ is: 'message', id: 'm-7' });
  expect(thingOf('capability-3')).toEqual({ is: 'capability', id: 'capability-3' });
  expect(thingOf(things.newCapability)).toEqual({ is: 'capabilityForm' });
  expect(thingOf(things.reviseCapability('capability-3'))).toEqual({ is: 'capabilityForm', revises: 'capability-3' });
});

test('An address that means nothing opens nothing', () => {
  for (const open of [null, '', 'need', 'need-', 'need-x', 'elsewhere', '../../need-3', 'capability']) {
    expect(thingOf(open), String(open)).toBeNull();
  }
});
