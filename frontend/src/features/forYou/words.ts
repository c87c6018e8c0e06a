import { useIntl } from 'react-intl';
import { timeZone } from '../../i18n/language.ts';
import { useT } from '../../i18n/useT.ts';

const minute = 60_000;

/** How long something has waited, and when something is due. */
export function useTimes(): {
  waited: (since: string, now: number) => string;
  clock: (at: string | number, now: number) => string;
} {
  const t = useT();
  const intl = useIntl();
  return {
    waited: (since, now) => {
      const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / minute));
      if (minutes < 1) return t('forYou.now');
      if (minutes < 60) return t('forYou.minutes', { n: minutes });
      if (minutes < 48 * 60) return t('forYou.hours', { n: Math.floor(minutes / 60) });
      return t('forYou.days', { n: Math.floor(minutes / (24 * 60)) });
    },
    // The day is said only where it is another.
    clock: (at, now) => {
      const day = (time: string | number) => intl.formatDate(time, { dateStyle: 'short', timeZone });
      const time = intl.formatTime(at, { timeStyle: 'short', timeZone });
      if (day(at) === day(now)) return time;
      const away = Math.abs(new Date(at).getTime() - now);
      const date =
        away < 6 * 24 * 60 * minute
          ? intl.formatDate(at, { weekday: 'short', timeZone })
          : intl.formatDate(at, { month: 'short', day: 'numeric', timeZone });
      return t('forYou.dayAt', { day: date, time });
    },
  };
}
