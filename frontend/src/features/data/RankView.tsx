import { Flag } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { type Column, Table } from '../../ui/Table.tsx';
import { About } from './About.tsx';
import type { Area } from './areas.ts';
import { type Cell, cellsOf, changeOf, known, ranksOf, sortable } from './cells.ts';
import { Figure } from './Figure.tsx';
import { wholeBefore } from './periods.ts';
import styles from './RankView.module.css';
import type { ViewProps } from './view.ts';
import { CellText } from './Withheld.tsx';
import { useDataWords } from './words.ts';

interface Row {
  readonly area: Area;
  readonly cell: Cell;
  readonly rank: number | undefined;
  readonly before: Cell | undefined;
  readonly rankBefore: number | undefined;
}

/** The areas from the highest to the lowest, with how they stood in the whole period before. */
export function RankView({ catalog, first, areas }: ViewProps) {
  const t = useT();
  const intl = useIntl();
  const words = useDataWords();
  const { measure, period, figures, cells, per, residents } = first;
  const earlier = wholeBefore(measure, period);
  const before = earlier && cellsOf(figures, earlier.id, per, residents);
  const [ranks, ranksBefore] = [ranksOf(cells.areas), before && ranksOf(before.areas)];
  const most = Math.max(0, ...known(cells.areas).map(({ shown }) => shown));
  const rows = cells.areas
    .flatMap(({ number, cell }, i): Row[] => {
      const area = areas.get(number);
      return area
        ? [
            {
              area,
              cell,
              rank: ranks.get(number),
              before: before?.areas[i]?.cell,
              rankBefore: ranksBefore?.get(number),
            },
          ]
        : [];
    })
    .toSorted((a, b) => sortable(b.cell) - sortable(a.cell) || a.area.name.localeCompare(b.area.name));
  const columns: Column<Row>[] = [
    {
      id: 'name',
      label: t('cityBoard.community'),
      sortBy: ({ area }) => area.name,
      cell: ({ area, rank }) => (
        <span className={styles.name}>
          <span className={styles.rank}>{rank ?? '–'}</span>
          <Link href={`/community/${area.slug}/data`}>{area.name}</Link>
          {area.first && <Flag size={14} aria-label={t('cityBoard.isFirst')} />}
        </span>
      ),
    },
    {
      id: 'bar',
      label: t('data.compared'),
      cell: ({ cell }) => (
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden className={styles.bar}>
          {cell.is === 'known' && most > 0 && (
            <rect width={Math.max(0.5, (cell.shown / most) * 100)} height="10" className={styles.fill} />
          )}
        </svg>
      ),
    },
    {
      id: 'figure',
      label: words.unit(measure, per) || t('data.count'),
      figure: true,
      sortBy: ({ cell }) => sortable(cell),
      cell: ({ cell }) => <CellText measure={measure} cell={cell} per={per} />,
    },
    ...(earlier
      ? [
          {
            id: 'change',
            label: t('data.changeSince', { period: earlier.id }),
            figure: true,
            sortBy: (row: Row) =>
              changeOf(row.before, row.cell, measure.unit === 'count')?.by ?? Number.NEGATIVE_INFINITY,
            cell: (row: Row) => {
              const change = changeOf(row.before, row.cell, measure.unit === 'count');
              return change ? words.change(measure, change, per) : '–';
            },
          },
          {
            id: 'before',
            label: t('data.rankIn', { period: earlier.id }),
            figure: true,
            sortBy: ({ rankBefore }: Row) => -(rankBefore ?? 1000),
            cell: ({ rankBefore }: Row) => rankBefore ?? '–',
          },
        ]
      : []),
  ];
  return (
    <>
      <Figure catalog={catalog} loaded={first} hasNoImage>
        <div className={styles.padded}>
          <Table
            label={t('data.ranking', { measure: words.said(measure.name) })}
            columns={columns}
            rows={rows}
            rowId={({ area }) => area.slug}
            locale={intl.locale}
          />
        </div>
        {!period.whole && <p className={styles.note}>{t('data.isNotWhole', { period: period.id })}</p>}
      </Figure>
      <About loaded={first} catalog={catalog} />
    </>
  );
}
