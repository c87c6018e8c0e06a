import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import { type Area, lengthOf } from './figures.ts';

/** An area's figures in words. */
export function useAreaWords(): {
  short: (area: Area) => string;
  long: (area: Area) => string;
} {
  const intl = useIntl();
  return useMemo(
    () => ({
      short: ({ open, urgent }) =>
        urgent > 0
          ? intl.formatMessage({ id: 'cityBoard.needsUrgent' }, { open, urgent })
          : intl.formatMessage({ id: 'cityBoard.needs' }, { open }),
      long: ({ name, open, urgent, responses }) =>
        intl.formatMessage({ id: 'cityBoard.areaLabel' }, { name, open, urgent, responses }),
    }),
    [intl],
  );
}

/** A length of time in words: "41 min", "2.5 h", "3 days". */
export function useLength(): (minutes: number) => { figure: string; unit: string; text: string } {
  const t = useT();
  const intl = useIntl();
  return (minutes) => {
    const { n, unit } = lengthOf(minutes);
    const [figure, word] = [minutes < 1 ? '<1' : intl.formatNumber(n), t(`cityBoard.unit.${unit}`)];
    return { figure, unit: word, text: `${figure}\u00a0${word}` };
  };
}

/** How long ago something was, to the minute. */
export function useAgo(): (at: number, now: number) => string {
  const t = useT();
  return (at, now) => {
    const minutes = Math.floor((now - at) / 60_000);
    return minutes < 1 ? t('age.now') : t('age.minutes', { n: minutes });
  };
}
