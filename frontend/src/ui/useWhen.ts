import { useIntl } from 'react-intl';
import { timeZone } from '../i18n/language.ts';
import { useT } from '../i18n/useT.ts';
import { cityParts, type Wanted, whenOf } from '../i18n/when.ts';
import { useNow } from './clock.ts';

const minute = 60_000;

/** How times are said, by the city's clock. */
export interface WhenWords {
  /** By when, as in "By Sunday 6 PM"; null where nothing was said. */
  by: (wanted: Wanted) => { text: string; late: boolean } | null;
  /** "1 h 20 min"; null in the first minute. */
  age: (since: string) => string | null;
  /** "Oct 22", with the year if it is another. */
  day: (at: string) => string;
  /** "3 PM", "2:40 PM", and with the day if that is not today's: "Fri 3 PM". */
  at: (at: string) => string;
}

export function useWhen(): WhenWords {
  const t = useT();
  const intl = useIntl();
  const now = useNow(minute);

  const time = (at: Date) =>
    intl.formatTime(at, { hour: 'numeric', minute: cityParts(at).minute === 0 ? undefined : 'numeric', timeZone });

  const date = (at: Date, withYear: boolean) =>
    intl.formatDate(at, { month: 'short', day: 'numeric', year: withYear ? 'numeric' : undefined, timeZone });

  const weekday = (at: Date, length: 'long' | 'short') => intl.formatDate(at, { weekday: length, timeZone });

  function by(wanted: Wanted): { text: string; late: boolean } | null {
    const due = whenOf(wanted, new Date(now));
    if (due.kind === 'none') return null;
    if (due.kind === 'longTerm') return { text: t('need.longTerm'), late: false };
    const { at, timed, late } = due;
    if (due.kind === 'today') {
      if (late) return { text: t('need.wasDueToday', { time: time(at) }), late };
      return { text: timed ? t('need.todayAt', { time: time(at) }) : t('need.today'), late };
    }
    const day = due.kind === 'weekday' ? weekday(at, 'long') : date(at, due.kind === 'otherYear');
    const text = timed ? t(due.kind === 'weekday' ? 'need.dayAt' : 'need.dateAt', { day, time: time(at) }) : day;
    return { text: t(late ? 'need.wasDue' : 'need.by', { when: text }), late };
  }

  function age(since: string): string | null {
    const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / minute));
    if (minutes < 1) return null;
    if (minutes < 60) return t('need.minutes', { m: minutes });
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return t('need.days', { n: Math.floor(hours / 24) });
    return minutes % 60 === 0 || hours >= 10
      ? t('need.hours', { h: hours })
      : t('need.hoursMinutes', { h: hours, m: minutes % 60 });
  }

  function moment(said: string): string {
    const then = new Date(said);
    const when = whenOf({ neededBy: said, term: 'shortTerm' }, new Date(now));
    if (when.kind === 'today') return time(then);
    if (when.kind === 'weekday') return t('need.dayAt', { day: weekday(then, 'short'), time: time(then) });
    return t('need.dateAt', { day: date(then, when.kind === 'otherYear'), time: time(then) });
  }

  return {
    by,
    age,
    day: (said) => date(new Date(said), cityParts(new Date(said)).year !== cityParts(new Date(now)).year),
    at: moment,
  };
}
