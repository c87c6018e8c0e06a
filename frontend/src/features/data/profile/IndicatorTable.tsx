import { useT } from '../../../i18n/useT.ts';
import { type DataCatalog, keyOf } from '../../../lib/data.ts';
import { Link } from 'wouter';
import { type Column, Table } from '../../../ui/Table.tsx';
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
      cell: ({ measure, value, compared, per }) => (
        <>
          <b>
            <CellText measure={measure} cell={value} per={null} />
          </b>
          {per !== null && compared.is === 'known' && <Rate of={{ measure, cell: compared, per }} />}
        </>
      ),
    },
    {
      id: 'city',
      label: t('data.wholeCity'),
      figure: true,
      cell: ({ measure, city, comparedCity, per }) => (
        <>
          <CellText measure={measure} cell={city} per={null} />
          {per !== null && comparedCity.is === 'known' && <Rate of={{ measure, cell: comparedCity, per }} />}
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

function Rate({
  of: { measure, cell, per },
}: {
  of: { measure: Indicator['measure']; cell: Indicator['value']; per: number };
}) {
  const t = useT();
  const words = useDataWords();
  return (
    <span className={styles.rate}>
      {words.cell(measure, cell, per)} {t('data.perResidents', { n: per })}
    </span>
  );
}

/** The measure on the city's map. */
function hrefOf({ series, measure, period, per }: Pick<Indicator, 'series' | 'measure' | 'period' | 'per'>): string {
  const address = new URLSearchParams({ m: keyOf({ series: series.id, measure: measure.id }), p: period.id });
  if (per !== null) address.set('per', String(per));
  return `/city/data?${address}`;
}
