import { Flag } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useT } from '../../../i18n/useT.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { About } from '../About.tsx';
import type { Area } from '../areas.ts';
import { type Cell, cellsOf, changeOf, known, ranksOf, sortable } from '../cells.ts';
import { Figure } from '../Figure.tsx';
import { wholeBefore } from '../periods.ts';
import type { ViewProps } from '../view.ts';
import { CellText, NoneShown } from '../Withheld.tsx';
import { useDataWords } from '../words.ts';
import { Ranking } from './Ranking.tsx';
import styles from './RankView.module.css';

interface Row {
  readonly area: Area;
  readonly cell: Cell;
  readonly rank: number | undefined;
  readonly before: Cell | undefined;
  readonly rankBefore: number | undefined;
}

/** The areas from the highest to the lowest, with how they stood in the whole period before; the table says the same. */
export function RankView({ catalog, first, areas }: ViewProps) {
  const t = useT();
  const intl = useIntl();
  const words = useDataWords();
  const { measure, period, figures, cells, per, residents } = first;
  const earlier = wholeBefore(measure, period);
  const before = earlier && cellsOf(figures, earlier.id, per, residents);
  const [ranks, ranksBefore] = [ranksOf(cells.areas), before && ranksOf(before.areas)];
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
  const isDrawn = known(cells.areas).length > 0;
  const title = t('data.ranking', { measure: words.measure(catalog.series, first.series, measure) });
  return (
    <>
      <Figure catalog={catalog} loaded={first} title={title} hasNoImage={!isDrawn}>
        {isDrawn ? (
          <Ranking
            label={title}
            before={earlier}
            bars={rows.map((row) => ({
              name: row.area.name,
              rank: row.rank,
              isPriority: row.area.priority,
              figure: words.cell(measure, row.cell, per),
              cell: row.cell,
              before: row.before?.is === 'known' ? row.before.shown : null,
            }))}
          />
        ) : (
          <NoneShown cells={cells.areas.map(({ cell }) => cell)} />
        )}
        {!period.whole && <p className={styles.note}>{t('data.isNotWhole', { period: period.id })}</p>}
      </Figure>
      <Panel title={t('data.table', { measure: words.said(measure.name) })}>
        <div className={styles.padded}>
          <Table label={title} columns={columns} rows={rows} rowId={({ area }) => area.slug} locale={intl.locale} />
        </div>
      </Panel>
      <About loaded={first} catalog={catalog} />
    </>
  );
}
