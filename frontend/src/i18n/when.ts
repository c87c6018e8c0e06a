import { timeZone } from './language.ts';

/** A time in the last minute of a day means the whole day. */
const endOfDay = { hour: 23, minute: 59 };

/** Something that is wanted by a time, or for a long time. */
export interface Wanted {
  readonly neededBy?: string;
  readonly term: 'shortTerm' | 'longTerm';
}

export type When =
  | { kind: 'none' }
  | { kind: 'longTerm' }
  | { kind: 'today' | 'weekday' | 'date' | 'otherYear'; at: Date; timed: boolean; late: boolean };

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

export function cityParts(at: Date): Parts {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of clock.formatToParts(at)) {
    if (type in parts) parts[type as keyof Parts] = Number(value);
  }
  return parts;
}

/** Days since the epoch by the city's calendar: its differences are whole days, also over a change of the clocks. */
export function cityDay(at: Date): number {
  const { year, month, day } = cityParts(at);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The moment at which the city's clock shows this. */
export function cityMoment(
  year: number,
  month: number,
  day: number,
  hour = endOfDay.hour,
  minute = endOfDay.minute,
): Date {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let at = wanted;
  // Twice, because the first correction may cross a change of the clocks.
  for (let i = 0; i < 2; i++) {
    const shown = cityParts(new Date(at));
    at += wanted - Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  }
  return new Date(at);
}

export function endOfCityDay(now: Date, inDays: number): Date {
  const day = new Date((cityDay(now) + inDays) * 86_400_000);
  return cityMoment(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** Sunday ends the week. */
export function endOfCityWeek(now: Date): Date {
  const weekday = new Date(cityDay(now) * 86_400_000).getUTCDay();
  return endOfCityDay(now, (7 - weekday) % 7);
}

/** The next moment at which the city's clock shows a time such as `18:00`; null if that is none. */
export function cityClock(text: string, now: Date): Date | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const { year, month, day } = cityParts(now);
  const today = cityMoment(year, month, day, Number(match[1]), Number(match[2]));
  return today < now ? cityMoment(year, month, day + 1, Number(match[1]), Number(match[2])) : today;
}

export function whenOf(need: Wanted, now: Date): When {
  if (!need.neededBy) return termOnly(need.term);
  const at = new Date(need.neededBy);
  const { hour, minute, year } = cityParts(at);
  const timed = !(hour === endOfDay.hour && minute >= endOfDay.minute);
  const away = cityDay(at) - cityDay(now);
  const late = at < now;
  const kind =
    away === 0 ? 'today' : away > 0 && away < 7 ? 'weekday' : year === cityParts(now).year ? 'date' : 'otherYear';
  return { kind, at, timed: timed && kind !== 'otherYear', late };
}

function termOnly(term: Wanted['term']): When {
  return term === 'longTerm' ? { kind: 'longTerm' } : { kind: 'none' };
}
