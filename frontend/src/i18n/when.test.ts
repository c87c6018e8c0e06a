import { describe, expect, it } from 'vitest';
import { cityClock, cityMoment, cityParts, endOfCityDay, endOfCityWeek, whenOf } from './when.ts';

// Thursday, October 15, 2026, 2:14 PM in Chicago.
const now = new Date('2026-10-15T19:14:00Z');
const by = (neededBy: string) => whenOf({ neededBy, term: 'shortTerm' }, now);

describe('By when', () => {
  it('says today with its time, and without one at the end of the day', () => {
    expect(by('2026-10-15T20:00:00Z')).toMatchObject({ kind: 'today', timed: true, late: false });
    expect(by('2026-10-16T04:59:00Z')).toMatchObject({ kind: 'today', timed: false });
  });

  it('counts days by the city’s clock, not by UTC', () => {
    expect(by('2026-10-16T03:00:00Z')).toMatchObject({ kind: 'today' });
    expect(by('2026-10-16T06:00:00Z')).toMatchObject({ kind: 'weekday' });
  });

  it('names the weekday within a week and the date beyond', () => {
    expect(by('2026-10-21T22:00:00Z').kind).toBe('weekday');
    expect(by('2026-10-22T22:00:00Z').kind).toBe('date');
    expect(by('2027-01-04T22:00:00Z').kind).toBe('otherYear');
  });

  it('tells what is late', () => {
    expect(by('2026-10-14T22:00:00Z')).toMatchObject({ kind: 'date', late: true });
    expect(by('2026-10-15T19:00:00Z')).toMatchObject({ kind: 'today', late: true });
  });

  it('says long-term, or nothing, where there is no date', () => {
    expect(whenOf({ term: 'longTerm' }, now).kind).toBe('longTerm');
    expect(whenOf({ term: 'shortTerm' }, now).kind).toBe('none');
  });

  it('ends the day and the week in Chicago', () => {
    expect(cityParts(endOfCityDay(now, 0))).toMatchObject({ day: 15, hour: 23, minute: 59 });
    expect(cityParts(endOfCityWeek(now))).toMatchObject({ day: 18, hour: 23, minute: 59 });
    expect(cityParts(endOfCityWeek(new Date('2026-10-18T18:00:00Z')))).toMatchObject({ day: 18 });
  });

  it('keeps the end of a day across a change of the clocks', () => {
    expect(cityMoment(2026, 11, 1).toISOString()).toBe('2026-11-02T05:59:00.000Z');
    expect(cityMoment(2026, 3, 8).toISOString()).toBe('2026-03-09T04:59:00.000Z');
  });
});

describe('A time of day', () => {
  it('is the next moment at which the city’s clock shows it', () => {
    expect(cityClock('15:00', now)?.toISOString()).toBe('2026-10-15T20:00:00.000Z');
    expect(cityClock('09:30', now)?.toISOString()).toBe('2026-10-16T14:30:00.000Z');
    expect(cityClock('', now)).toBeNull();
  });
});
