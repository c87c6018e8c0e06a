import { describe, expect, test } from 'vitest';
import type { RosterView, StaffView, Whereabouts } from '../../contracts/index.ts';
import { countStanding, inOrder, standingOf, whereOf } from './roster.ts';

const since = '2026-10-15T18:00:00.000Z';
const luz: RosterView = {
  id: 'staff-1',
  home: 'here',
  headcount: 1,
  staffing: 'onShift',
  staffingSince: since,
  reserved: false,
  edition: 1,
  person: 'luz',
};
const walkers: RosterView = { ...luz, id: 'staff-10', person: undefined, headcount: 4, staffing: 'offDuty' };
const shared: RosterView = { ...luz, id: 'staff-2', home: 'elsewhere', elsewhere: 'youth', staffing: 'available' };
const homes = [{ id: 'youth', people: [{ ...luz, id: 'staff-9', staffing: 'delayed' as const, until: since }] }];

describe('How somebody can be counted on', () => {
  test('is said by their home, which may be another agency', () => {
    expect(standingOf(luz, homes).staffing).toBe('onShift');
    expect(standingOf(shared, homes)).toMatchObject({ staffing: 'delayed', until: since });
    expect(standingOf(shared, []).staffing).toBe('available');
  });

  test('is counted by heads, and what nobody is is not told', () => {
    expect(countStanding([luz, walkers, shared], homes)).toEqual([
      { staffing: 'onShift', n: 1 },
      { staffing: 'delayed', n: 1 },
      { staffing: 'offDuty', n: 4 },
    ]);
  });
});

describe('Where somebody is', () => {
  const staff = (over: Partial<StaffView>): StaffView => ({
    id: 'request-1.staff-1',
    request: 'request-1',
    agency: 'table',
    line: 0,
    headcount: 1,
    staffing: 'committed',
    isProvisional: false,
    isReleased: false,
    unit: 'staff-1',
    ...over,
  });
  const at = (id: string, ...people: StaffView[]): Whereabouts => ({
    id,
    name: id,
    phase: 'activated',
    staff: people,
    resources: [],
  });

  test('is told by the response that holds them now', () => {
    const found = whereOf(luz, [at('r1', staff({ isReleased: true, movement: 'returning' })), at('r2', staff({}))]);
    expect(found?.response.id).toBe('r2');
  });

  test('is still told while they are on their way home, and then no more', () => {
    expect(whereOf(luz, [at('r1', staff({ isReleased: true, movement: 'returning' }))])?.response.id).toBe('r1');
    expect(whereOf(luz, [at('r1', staff({ isReleased: true, movement: 'cleared' }))])).toBeUndefined();
    expect(whereOf(walkers, [at('r1', staff({}))])).toBeUndefined();
  });
});

test('The roster stands in the order of its numbers', () => {
  expect(inOrder([walkers, shared, luz]).map((e) => e.id)).toEqual(['staff-1', 'staff-2', 'staff-10']);
});
