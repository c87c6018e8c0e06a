import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import type { WeekRow } from '../../lib/data.ts';
import styles from './Spark.module.css';

const [width, height, margin] = [112, 28, 4];

/** Thirteen weeks as a line from zero up, with a dot at the newest and a dashed line at a usual week. */
export function Spark({ row: { values, change } }: { row: WeekRow }) {
  const t = useT();
  const intl = useIntl();
  const most = Math.max(1, ...values);
  const x = (i: number) => (margin + (i / (values.length - 1)) * (width - 2 * margin)).toFixed(1);
  const y = (n: number) => (height - margin - (n / most) * (height - 2 * margin)).toFixed(1);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={t('data.weekSeries', { counts: values.map((n) => intl.formatNumber(n)).join(', ') })}
      className={styles.spark}
    >
      <path d={`M${margin} ${y(change.usual)}H${width - margin}`} className={styles.usual} />
      <path d={values.map((n, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(n)}`).join('')} className={styles.line} />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r="3" className={styles.newest} />
    </svg>
  );
}
