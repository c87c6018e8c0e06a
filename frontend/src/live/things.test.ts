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

test('What is open of a response is found again too', () => {
  expect(thingOf(things.answered('north-lawndale', 'need-3'))).toEqual({
    is: 'answered',
    community: 'north-lawndale',
    need: 'need-3',
  });
  expect(thingOf(things.response('invite'))).toEqual({ is: 'responseForm', form: 'invite' });
  expect(thingOf(things.newAsk('staff'))).toEqual({ is: 'askForm', kind: 'staff' });
  expect(thingOf('request-3')).toEqual({ is: 'request', id: 'request-3' });
  expect(thingOf('request-3.item-2')).toEqual({ is: 'assigned', what: 'item', id: 'request-3.item-2' });
  expect(thingOf(things.newTask('objective-2'))).toEqual({ is: 'taskForm', objective: 'objective-2' });
  expect(thingOf('task-4')).toEqual({ is: 'taskForm', revises: 'task-4' });
  expect(thingOf(things.newObjective)).toEqual({ is: 'objectiveForm' });
  for (const open of ['answered.austin', 'response.end', 'ask.money', 'request-3.thing-1', 'task.old'])
    expect(thingOf(open), open).toBeNull();
});

test('What is open of an agency is found again too', () => {
  expect(thingOf(things.newOffer)).toEqual({ is: 'offerForm' });
  expect(thingOf(things.newEntry)).toEqual({ is: 'entryForm' });
  expect(thingOf('staff-3')).toEqual({ is: 'entry', id: 'staff-3' });
  expect(thingOf(things.reviseEntry('staff-3'))).toEqual({ is: 'entryForm', revises: 'staff-3' });
  expect(thingOf(things.newItem)).toEqual({ is: 'itemForm' });
  expect(thingOf('item-2')).toEqual({ is: 'itemForm', revises: 'item-2' });
});

test('An address that means nothing opens nothing', () => {
  for (const open of [null, '', 'need', 'need-', 'need-x', 'elsewhere', '../../need-3', 'capability']) {
    expect(thingOf(open), String(open)).toBeNull();
  }
});
