import { Clock, ClockAlert, Unplug } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import styles from './Age.module.css';
import { useNow } from './clock.ts';
import { useFreshness } from './freshness.ts';

/** How long ago the figures beside it were known current. */
export function Age({ at, bare }: { at: number | undefined; bare?: boolean }) {
  const t = useT();
  const intl = useIntl();
  const now = useNow();
  const freshness = useFreshness(at);
  if (at === undefined) return <span className={styles.age}>{t('age.never')}</span>;
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const text =
    freshness === 'dead'
      ? t('age.none', { time: intl.formatTime(at, { timeStyle: 'short' }) })
      : seconds < 1
        ? t('age.now')
        : seconds < 60
          ? t('age.seconds', { n: seconds })
          : seconds % 60 === 0
            ? t('age.minutes', { n: seconds / 60 })
            : t('age.minutesSeconds', { n: Math.floor(seconds / 60), s: seconds % 60 });
  const Icon = freshness === 'fresh' ? Clock : freshness === 'late' ? ClockAlert : Unplug;
  return (
    <span className={classes(styles.age, styles[freshness])}>
      {!bare && <Icon size={14} aria-hidden />}
      {text}
    </span>
  );
}
