import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useT } from '../../../i18n/useT.ts';
import { type Column, Table } from '../../../ui/Table.tsx';
import type { Loaded } from '../shown.ts';
import { type AreaWeeks, newestOf } from '../weeks.ts';
import { useDataWords } from '../words.ts';
import { findingIcons } from '../findingIcons.ts';
import { Spark } from '../Spark.tsx';
import styles from './WeeksTable.module.css';

/** Every area's newest week beside a usual one. */
export function WeeksTable({
  loaded,
  rows,
  onOpen,
}: {
  loaded: Loaded;
  rows: readonly AreaWeeks[];
  onOpen: (slug: string) => void;
}) {
  const t = useT();
  const intl = useIntl();
  const words = useDataWords();
  const fixed = (n: number, digits: number) =>
    intl.formatNumber(n, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const columns: Column<AreaWeeks>[] = [
    {
      id: 'name',
      label: t('cityBoard.community'),
      sortBy: ({ area }) => area.name,
      cell: ({ area }) => (
        <Link href={`/community/${area.slug}/data`} onClick={(event) => event.stopPropagation()}>
          {area.name}
        </Link>
      ),
    },
    {
      id: 'week',
      label: t('data.weekThat'),
      figure: true,
      sortBy: newestOf,
      cell: (row) => intl.formatNumber(newestOf(row)),
    },
    {
      id: 'usual',
      label: t('data.weekUsual'),
      figure: true,
      sortBy: ({ change }) => change.usual,
      cell: ({ change }) => fixed(change.usual, 1),
    },
    {
      id: 'times',
      label: t('data.weekRatio'),
      figure: true,
      sortBy: ({ change }) => change.times ?? -1,
      cell: ({ change }) => (typeof change.times === 'number' ? fixed(change.times, 2) : '–'),
    },
    {
      id: 'interval',
      label: t('data.intervalShort'),
      figure: true,
      cell: ({ change: { low, high } }) =>
        typeof high === 'number' ? t('data.class', { low: fixed(low, 2), high: fixed(high, 2) }) : '–',
    },
    {
      id: 'finding',
      label: t('data.weekFound'),
      sortBy: ({ change }) => change.p,
      cell: ({ change }) => <Found finding={change.finding} />,
    },
    { id: 'weeks', label: t('data.weekThirteen'), cell: (row) => <Spark row={row} /> },
  ];
  return (
    <div className={styles.scroll}>
      <Table
        label={t('data.weekOf', { measure: words.said(loaded.measure.name) })}
        columns={columns}
        rows={rows}
        rowId={({ area }) => area.slug}
        onOpen={({ area }) => onOpen(area.slug)}
        locale={intl.locale}
      />
    </div>
  );
}

function Found({ finding }: { finding: AreaWeeks['change']['finding'] }) {
  const t = useT();
  const Icon = findingIcons[finding];
  return (
    <span className={finding === 'none' ? styles.none : styles.found}>
      <Icon size={14} aria-hidden />
      {t(`data.week.${finding}`)}
    </span>
  );
}
