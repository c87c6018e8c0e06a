import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../i18n/useT.ts';
import { type DataRow, viewExportOf } from '../../../lib/data.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { About } from '../About.tsx';
import { changeOf, sortable } from '../cells.ts';
import { Figure } from '../Figure.tsx';
import type { Loaded } from '../shown.ts';
import type { ViewProps } from '../view.ts';
import { CellText, NoneShown } from '../Withheld.tsx';
import { useDataWords } from '../words.ts';
import { Drawn } from './Drawn.tsx';
import { Multiples } from './Multiples.tsx';
import { joined, likeForLike, type Point, trendOf, variesByChance, yearsOf } from './trend.ts';
import { useShort } from './useShort.ts';
import styles from './TrendView.module.css';

const wholeCity = 'city';

const isAnyTold = (rows: readonly DataRow[]) => rows.some(({ values }) => values.some((value) => value !== null));

/** How a measure went from year to year, with how far chance alone would move it. */
export function TrendView({ catalog, shown, first, areas, go }: ViewProps) {
  const t = useT();
  const words = useDataWords();
  const intl = useIntl();
  const area = [...areas.values()].find((a) => a.slug === shown.area);
  const { measure, figures, per, residents } = first;
  const points = useMemo(
    () => trendOf(measure, figures, area?.number, per, residents),
    [measure, figures, area?.number, per, residents],
  );
  const place = area?.name ?? t('data.wholeCity');
  const name = words.measure(catalog.series, first.series, measure);
  const unit = words.unit(measure, per);
  const isDrawn = points.length > 1 && points.some(({ cell }) => cell.is === 'known');
  const torn = first.measure.periods.filter((p) => !p.whole);
  const alike = area ? undefined : torn.map((p) => likeForLike(figures, p)).findLast((a) => a !== undefined);
  const month = (m: number) => intl.formatDate(Date.UTC(2000, m, 1), { month: 'long', timeZone: 'UTC' });
  return (
    <>
      <div className={styles.area}>
        <Select
          label={t('data.areaOf')}
          options={[
            { id: wholeCity, label: t('data.wholeCity') },
            ...[...areas.values()]
              .toSorted((a, b) => Number(b.priority) - Number(a.priority) || a.name.localeCompare(b.name))
              .map((a) => ({ id: a.slug, label: a.name })),
          ]}
          value={area?.slug ?? wholeCity}
          onChange={(slug) => go({ area: slug === wholeCity ? null : slug }, { replace: true })}
        />
      </div>
      <Figure
        catalog={catalog}
        loaded={first}
        title={`${name}: ${place}`}
        note={[t('data.byYear'), unit].filter(Boolean).join(', ')}
        hasNoImage={!isDrawn}
      >
        {points.length < 2 ? (
          <p className={styles.none}>{t('data.noTrend')}</p>
        ) : !isDrawn ? (
          <NoneShown cells={points.map(({ cell }) => cell)} />
        ) : (
          <Years points={points} loaded={first} label={t('data.trendOf', { measure: name, place })} />
        )}
        <ul className={styles.notes}>
          {points.some(({ period, interval }) => period.whole && interval) && <li>{t('data.interval')}</li>}
          {isDrawn && torn.length > 0 && <li>{t('data.hollow')}</li>}
          {alike && (
            <li>
              {t('data.alike', {
                from: month(alike.from),
                to: month(alike.to),
                year: String(alike.year),
                now: alike.now,
                before: alike.before,
                yearBefore: String(alike.year - 1),
              })}
            </li>
          )}
        </ul>
      </Figure>
      {!area && isAnyTold(figures.months) && (
        <Figure
          catalog={catalog}
          loaded={first}
          title={`${name}: ${t('data.byMonth')}`}
          note={t('data.wholeCity')}
          downloads={[
            { form: 'csv', address: viewExportOf({ series: first.series.id, measure: first.measure.id }, 'months') },
          ]}
        >
          <Months loaded={first} label={t('data.byMonth')} />
        </Figure>
      )}
      {points.filter(({ period }) => period.whole).length > 1 && isAnyTold(figures.areas) && (
        <Multiples catalog={catalog} loaded={first} areas={areas} />
      )}
      <YearsTable points={points} loaded={first} label={`${name}: ${place}`} />
      <About loaded={first} catalog={catalog} />
    </>
  );
}

function Years({ points, loaded, label }: { points: readonly Point[]; loaded: Loaded; label: string }) {
  const words = useDataWords();
  const short = useShort();
  const { measure, per } = loaded;
  const draw = useMemo(() => {
    const line = joined(points).map(({ year, point }) => ({
      year,
      value: point?.cell.is === 'known' ? point.cell.shown : null,
      low: point?.interval?.[0] ?? null,
      high: point?.interval?.[1] ?? null,
    }));
    const torn = points.flatMap(({ period, year, cell }) =>
      !period.whole && cell.is === 'known' ? [{ year, value: cell.shown }] : [],
    );
    const figure = (value: number | null) => (value === null ? '' : words.figure(measure, value, per));
    return (width: number): Plot.PlotOptions => ({
      height: Math.min(340, Math.max(220, width * 0.4)),
      marginLeft: 56,
      x: { tickFormat: 'd', label: null, ticks: yearsOf(line, Math.floor(width / 56)) },
      y: { grid: true, zero: true, label: null, tickFormat: short },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
        Plot.areaY(line, { x: 'year', y1: 'low', y2: 'high', fill: 'var(--lake)', fillOpacity: 0.18 }),
        Plot.lineY(line, { x: 'year', y: 'value', stroke: 'var(--lake)', strokeWidth: 2 }),
        Plot.dot(
          line.filter((p) => p.value !== null),
          { x: 'year', y: 'value', fill: 'var(--lake)', r: 3.5 },
        ),
        Plot.dot(torn, {
          x: 'year',
          y: 'value',
          r: 5,
          fill: 'var(--surface)',
          stroke: 'var(--lake)',
          strokeWidth: 1.5,
          strokeDasharray: '2 2',
        }),
        Plot.tip(
          [...line, ...torn].filter((p) => p.value !== null),
          Plot.pointerX({
            x: 'year',
            y: 'value',
            title: (p: { year: number; value: number | null }) => `${p.year}: ${figure(p.value)}`,
            fill: 'var(--surface)',
          }),
        ),
      ],
    });
    // The words change with the language alone, and then everything is drawn anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [points, measure, per, short]);
  return <Drawn label={label} draw={draw} />;
}

function Months({ loaded, label }: { loaded: Loaded; label: string }) {
  const intl = useIntl();
  const short = useShort();
  const { figures } = loaded;
  const draw = useMemo(() => {
    const months = figures.months.flatMap(({ period, values }) =>
      values.map((value, m) => ({ at: new Date(Date.UTC(Number(period), m, 1)), value })),
    );
    return (width: number): Plot.PlotOptions => ({
      height: Math.min(240, Math.max(180, width * 0.25)),
      marginLeft: 56,
      x: {
        type: 'utc',
        label: null,
        tickFormat: (at: Date) =>
          at.getUTCMonth() === 0
            ? String(at.getUTCFullYear())
            : intl.formatDate(at, { month: 'short', timeZone: 'UTC' }),
      },
      y: { grid: true, zero: true, label: null, tickFormat: short },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
        Plot.lineY(months, { x: 'at', y: 'value', stroke: 'var(--lake)', strokeWidth: 1.5 }),
        // A month between two that are not told would be no line.
        Plot.dot(months, { x: 'at', y: 'value', fill: 'var(--lake)', r: months.length > 60 ? 1.25 : 2.5 }),
      ],
    });
  }, [figures, intl, short]);
  return <Drawn label={label} draw={draw} />;
}

/** The same in figures. */
function YearsTable({ points, loaded, label }: { points: readonly Point[]; loaded: Loaded; label: string }) {
  const t = useT();
  const words = useDataWords();
  const { measure, per } = loaded;
  const columns: Column<Point>[] = [
    { id: 'period', label: t('data.period'), sortBy: ({ year }) => year, cell: ({ period }) => words.period(period) },
    {
      id: 'value',
      label: words.unit(measure, per) || t('data.count'),
      figure: true,
      sortBy: ({ cell }) => sortable(cell),
      cell: ({ cell }) => <CellText measure={measure} cell={cell} per={per} />,
    },
    ...(variesByChance(measure)
      ? [
          {
            id: 'interval',
            label: t('data.intervalShort'),
            figure: true,
            cell: ({ interval }: Point) =>
              interval
                ? t('data.class', {
                    low: words.number(interval[0]),
                    high: words.number(interval[1]),
                  })
                : '–',
          },
        ]
      : []),
    {
      id: 'change',
      label: t('data.changeOfYear'),
      figure: true,
      cell: (point) => {
        const before = points.find((p) => p.year === point.year - 1);
        const change =
          point.period.whole && before?.period.whole
            ? changeOf(before.cell, point.cell, measure.unit === 'count')
            : undefined;
        return change ? words.change(measure, change, per) : '–';
      },
    },
  ];
  return (
    <Panel title={t('data.table', { measure: label })}>
      <div className={styles.padded}>
        <Table label={label} columns={columns} rows={points.toReversed()} rowId={({ period }) => period.id} />
      </div>
    </Panel>
  );
}
