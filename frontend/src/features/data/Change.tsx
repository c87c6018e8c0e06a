import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useRichT, useT } from '../../i18n/useT.ts';
import type { WeekChange, WeekRow } from '../../lib/data.ts';
import { newestOf } from './weeks.ts';
import { useDataWords } from './words.ts';
import styles from './Change.module.css';
import { findingIcons } from './findingIcons.ts';
import { Spark } from './Spark.tsx';

/** How a place's newest week is beside a usual one, in a sentence. */
export function Change({
  row,
  place,
  note,
  hasSpark,
}: {
  row: WeekRow;
  /** Where, or what of it. */
  place: ReactNode;
  note?: string;
  hasSpark?: boolean;
}) {
  const rich = useRichT();
  const intl = useIntl();
  const { finding, usual } = row.change;
  const Icon = findingIcons[finding];
  const parts = {
    place,
    n: newestOf(row),
    usual: intl.formatNumber(usual, { maximumFractionDigits: usual < 100 ? 1 : 0 }),
    b: (text: ReactNode[]) => <b key="b">{text}</b>,
  };
  return (
    <div className={styles.change}>
      <div>
        <p data-key="sentence" className={styles.sentence}>
          <Icon size={16} aria-hidden className={styles.icon} />
          <span>
            {finding === 'more'
              ? rich('data.weekMore', parts)
              : finding === 'fewer'
                ? rich('data.weekFewer', parts)
                : rich('data.weekAsUsual', parts)}
          </span>
        </p>
        <p className={styles.times}>
          <Times change={row.change} />
          {note && ` · ${note}`}
        </p>
      </div>
      {hasSpark && <Spark row={row} />}
    </div>
  );
}

function Times({ change: { times, low, high } }: { change: WeekChange }) {
  const t = useT();
  const { number } = useDataWords();
  if (typeof times === 'number' && typeof high === 'number')
    return t('data.weekTimes', { times: number(times), low: number(low), high: number(high) });
  return low > 0 ? t('data.weekTimesFrom', { low: number(low) }) : null;
}
