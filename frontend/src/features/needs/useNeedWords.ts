import { useIntl } from 'react-intl';
import type { NeedView } from '../../contracts/index.ts';
import { timeZone } from '../../i18n/language.ts';
import { useT } from '../../i18n/useT.ts';
import { useNow } from '../../ui/clock.ts';
import { cityParts, whenOf } from './when.ts';

const minute = 60_000;

/** What is said of a need in more than one place. */
export interface NeedWords {
  /** Its title; for whoever may not read it, its type and number. */
  title: (need: NeedView) => string;
  /** By when, as in "By Sunday 6 PM"; null where nothing was said. */
  when: (need: Pick<NeedView, 'neededBy' | 'term'>) => { text: string; late: boolean } | null;
  /** "1 h 20 min"; null in the first minute. */
  age: (since: string) => string | null;
  /** "Oct 22", with the year if it is another. */
  day: (at: string) => string;
}

export function useNeedWords(): NeedWords {
  const t = useT();
  const intl = useIntl();
  const now = useNow(minute);

  const time = (at: Date) =>
    intl.formatTime(at, { hour: 'numeric', minute: cityParts(at).minute === 0 ? undefined : 'numeric', timeZone });

  const date = (at: Date, withYear: boolean) =>
    intl.formatDate(at, { month: 'short', day: 'numeric', year: withYear ? 'numeric' : undefined, timeZone });

  function when(need: Pick<NeedView, 'neededBy' | 'term'>): { text: string; late: boolean } | null {
    const due = whenOf(need, new Date(now));
    if (due.kind === 'none') return null;
    if (due.kind === 'longTerm') return { text: t('need.longTerm'), late: false };
    const { at, timed, late } = due;
    if (due.kind === 'today') {
      if (late) return { text: t('need.wasDueToday', { time: time(at) }), late };
      return { text: timed ? t('need.todayAt', { time: time(at) }) : t('need.today'), late };
    }
    const day =
      due.kind === 'weekday' ? intl.formatDate(at, { weekday: 'long', timeZone }) : date(at, due.kind === 'otherYear');
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

  return {
    title: (need) =>
      need.title?.content ?? t('need.ofCategory', { category: t(`category.${need.category}`), number: need.number }),
    when,
    age,
    day: (at) => date(new Date(at), cityParts(new Date(at)).year !== cityParts(new Date(now)).year),
  };
}
