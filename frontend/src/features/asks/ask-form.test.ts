import { describe, expect, it } from 'vitest';
import { ask, emptyAsk, emptyLine, isBlank, isWrong, problemsOf, titleOf } from './ask-form.ts';

const draft = emptyAsk('resource');
const meals = { ...emptyLine('resource'), what: ' Hot meals ', quantity: '1,200' };
const driver = { ...emptyLine('staff'), what: 'Driver', substitute: 'Volunteer with a van' };

describe('What a request’s form gives', () => {
  it('is one request with a line for each thing, called by what it asks for', () => {
    expect(ask({ ...draft, agency: 'westside', lines: [meals, driver], date: '2026-10-15', time: '16:00' })).toEqual({
      type: 'makeRequest',
      agency: 'westside',
      title: '1200 Hot meals, 1 Driver',
      priority: 'routine',
      lines: [
        { kind: 'resource', quantity: 1200, what: 'Hot meals', substitute: undefined },
        { kind: 'staff', quantity: 1, what: 'Driver', substitute: 'Volunteer with a van' },
      ],
      place: undefined,
      neededBy: '2026-10-15T21:00:00.000Z',
      note: undefined,
    });
  });

  it('keeps a title that was typed, and shortens one that it makes', () => {
    expect(titleOf({ ...draft, title: ' Saturday supper ', lines: [meals] })).toBe('Saturday supper');
    expect(
      titleOf({
        ...draft,
        lines: Array.from({ length: 20 }, () => driver).map((l) => ({ ...l, what: 'A long name of a thing' })),
      }),
    ).toHaveLength(200);
  });

  it('says line by line what is missing', () => {
    expect(problemsOf({ ...draft, lines: [meals, { ...driver, what: ' ', quantity: '0' }] })).toEqual({
      agency: 'missing',
      lines: [{}, { what: 'missing', quantity: 'whole' }],
    });
    expect(isWrong(problemsOf({ ...draft, agency: 'westside', lines: [meals] }))).toBe(false);
    expect(isWrong(problemsOf({ ...draft, agency: 'westside', lines: [meals], time: '16:00' }))).toBe(true);
  });

  it('is not worth keeping while nothing was typed', () => {
    expect(isBlank(draft)).toBe(true);
    expect(isBlank({ ...draft, lines: [driver] })).toBe(false);
  });
});
