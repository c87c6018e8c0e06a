import { Link } from 'wouter';
import { useT } from '../../../i18n/useT.ts';
import { type DataCatalog, keyOf } from '../../../lib/data.ts';
import { type Column, Table } from '../../../ui/Table.tsx';
import type { Cell } from '../cells.ts';
import { CellText } from '../Withheld.tsx';
import { useDataWords } from '../words.ts';
import styles from './IndicatorTable.module.css';
import type { Indicator } from './profile.ts';
import { Strip } from './Strip.tsx';

/** Measures as rows: the community's figure, the city's, and where it stands among the areas. */
export function IndicatorTable({
  label,
  indicators,
  catalog,
}: {
  label: string;
  indicators: readonly Indicator[];
  catalog: DataCatalog;
}) {
  const t = useT();
  const words = useDataWords();
  const columns: Column<Indicator>[] = [
    {
      id: 'measure',
      label: t('data.measure'),
      cell: ({ series, measure, period, per }) => (
        <>
          <Link href={hrefOf({ series, measure, period, per })} className={styles.measure}>
            {words.measure(catalog.series, series, measure)}
          </Link>
          <span className={styles.source}>
            {words.period(period)} · {series.source.publisher}
          </span>
        </>
      ),
    },
    {
      id: 'value',
      label: t('data.here'),
      figure: true,
      cell: (one) => (
        <>
          <b>
            <CellText measure={one.measure} cell={one.value} per={null} />
          </b>
          <Rate indicator={one} cell={one.compared} />
        </>
      ),
    },
    {
      id: 'city',
      label: t('data.wholeCity'),
      figure: true,
      cell: (one) => (
        <>
          <CellText measure={one.measure} cell={one.city} per={null} />
          <Rate indicator={one} cell={one.comparedCity} />
        </>
      ),
    },
    {
      id: 'place',
      label: t('data.rank'),
      cell: ({ compared, comparedCity, all, rank }) => (
        <span className={styles.place}>
          <Strip all={all} own={compared} city={comparedCity} />
          {rank === undefined ? (
            <span className={styles.none}>–</span>
          ) : (
            <span>{t('data.rankShort', { rank, of: all.length })}</span>
          )}
        </span>
      ),
    },
  ];
  return (
    <div className={styles.table}>
      <Table
        label={label}
        columns={columns}
        rows={indicators}
        rowId={({ series, measure }) => keyOf({ series: series.id, measure: measure.id })}
      />
    </div>
  );
}

/** What a figure is compared as, where it is a count; else what it is in, where that is not seen. */
function Rate({ indicator, cell }: { indicator: Indicator; cell: Cell }) {
  const words = useDataWords();
  const { measure, per } = indicator;
  if (cell.is !== 'known') return null;
  if (per !== null) return <span className={styles.rate}>{words.full(measure, cell, per)}</span>;
  return measure.unit === 'perThousand' || measure.unit === 'perHundredThousand' ? (
    <span className={styles.rate}>{words.unit(measure, null)}</span>
  ) : null;
}

/** The measure on the city's map. */
function hrefOf({ series, measure, period, per }: Pick<Indicator, 'series' | 'measure' | 'period' | 'per'>): string {
  const address = new URLSearchParams({ m: keyOf({ series: series.id, measure: measure.id }), p: period.id });
  if (per !== null) address.set('per', String(per));
  return `/city/data?${address}`;
}
