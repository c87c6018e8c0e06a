import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../i18n/useT.ts';
import { comparisonExportOf, type PeriodKey } from '../../../lib/data.ts';
import { useComparison } from '../../../live/data.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { About } from '../About.tsx';
import { perResidents } from '../address.ts';
import { type Cell, sortable } from '../cells.ts';
import { Figure } from '../Figure.tsx';
import { Key, Keys } from '../Keys.tsx';
import type { Loaded } from '../shown.ts';
import type { ViewProps } from '../view.ts';
import { CellText } from '../Withheld.tsx';
import { useDataWords } from '../words.ts';
import { Drawn } from './Drawn.tsx';
import { useShort } from './useShort.ts';
import styles from './CompareView.module.css';

/** Of fewer areas the center tells no correlation. */
const leastForOrder = 5;

/** One area in both measures. */
interface Pair {
  readonly number: number;
  readonly name: string;
  readonly priority: boolean;
  readonly x: Cell;
  readonly y: Cell;
}

const keyIn = ({ series, measure, period }: Loaded): PeriodKey => ({
  series: series.id,
  measure: measure.id,
  period: period.id,
});

const perOf = (shown: ViewProps['shown']): number | null => (shown.per === null ? null : perResidents);

/** Whether areas that are high in one measure are high in another, and what that does not prove. */
export function CompareView({ catalog, shown, first, second, areas }: ViewProps) {
  const t = useT();
  if (!second) return <p className={styles.choose}>{t('data.chooseSecond')}</p>;
  return <Both catalog={catalog} shown={shown} first={first} second={second} areas={areas} />;
}

function Both({ catalog, shown, first, second, areas }: Omit<ViewProps, 'second' | 'go'> & { second: Loaded }) {
  const t = useT();
  const words = useDataWords();
  const intl = useIntl();
  // The first measure is what is asked about: it stands upright, against the second.
  const [x, y] = [second, first];
  const pairs: Pair[] = y.cells.areas.flatMap(({ number, cell }) => {
    const area = areas.get(number);
    const other = x.cells.areas.find((a) => a.number === number)?.cell ?? { is: 'none' as const };
    return area ? [{ number, name: area.name, priority: area.priority, x: other, y: cell }] : [];
  });
  const name = (of: Loaded) => words.measure(catalog.series, of.series, of.measure);
  const axis = (of: Loaded) =>
    [name(of), [words.period(of.period), words.unit(of.measure, of.per)].filter(Boolean).join(', ')].join(', ');
  const hasBoth = pairs.some((pair) => pair.x.is === 'known' && pair.y.is === 'known');
  const title = t('data.versus', { one: name(y), other: name(x) });
  return (
    <>
      <Figure
        catalog={catalog}
        loaded={y}
        also={x}
        title={title}
        note={words.period(y.period) === words.period(x.period) ? words.period(y.period) : ''}
        hasNoImage={!hasBoth}
        downloads={[{ form: 'csv', address: comparisonExportOf(keyIn(x), keyIn(y), perOf(shown)) }]}
      >
        {hasBoth && (
          <>
            <Cloud pairs={pairs} x={x} y={y} xLabel={axis(x)} yLabel={axis(y)} label={title} />
            <Keys isPadded>
              <Key swatch={<circle cx="11" cy="7" r="5" className={styles.priority} />}>
                {t('cityBoard.priorityKey')}
              </Key>
              <Key swatch={<circle cx="11" cy="7" r="4" className={styles.other} />}>{t('data.otherAreas')}</Key>
            </Keys>
          </>
        )}
        <Rho shown={shown} x={x} y={y} />
        <ul className={styles.mind}>
          <li>{t('data.areasNotPeople')}</li>
          <li>{t('data.noCause')}</li>
          {x.period.from.slice(0, 4) + x.period.to.slice(0, 4) !==
            y.period.from.slice(0, 4) + y.period.to.slice(0, 4) && (
            <li>
              {t('data.differentTimes', {
                one: `${name(y)}: ${words.period(y.period)}`,
                other: `${name(x)}: ${words.period(x.period)}`,
              })}
            </li>
          )}
          {y.per === null && y.measure.unit === 'count' && <li>{t('data.countsFollowResidents')}</li>}
        </ul>
      </Figure>
      <Panel title={t('data.table', { measure: title })}>
        <div className={styles.padded}>
          <Table
            label={title}
            locale={intl.locale}
            start={{ column: 'y', descending: true }}
            columns={columnsOf(t('cityBoard.community'), x, y, axis)}
            rows={pairs}
            rowId={({ number }) => String(number)}
          />
        </div>
      </Panel>
      <div className={styles.about}>
        <About loaded={y} catalog={catalog} />
        {(x.series !== y.series || x.measure !== y.measure) && <About loaded={x} catalog={catalog} />}
      </div>
    </>
  );
}

function columnsOf(community: string, x: Loaded, y: Loaded, axis: (of: Loaded) => string): Column<Pair>[] {
  return [
    { id: 'name', label: community, sortBy: ({ name }) => name, cell: ({ name }) => name },
    ...(['y', 'x'] as const).map((which): Column<Pair> => {
      const of = which === 'x' ? x : y;
      return {
        id: which,
        label: axis(of),
        figure: true,
        sortBy: (pair) => sortable(pair[which]),
        cell: (pair) => <CellText measure={of.measure} cell={pair[which]} per={of.per} />,
      };
    }),
  ];
}

function Cloud({
  pairs,
  x,
  y,
  xLabel,
  yLabel,
  label,
}: {
  pairs: readonly Pair[];
  x: Loaded;
  y: Loaded;
  xLabel: string;
  yLabel: string;
  label: string;
}) {
  const words = useDataWords();
  const short = useShort();
  const [xName, yName] = [words.said(x.measure.name), words.said(y.measure.name)];
  const points = JSON.stringify(
    pairs.flatMap(({ name, priority, x: one, y: other }) =>
      one.is === 'known' && other.is === 'known'
        ? [
            {
              name,
              priority,
              x: one.shown,
              y: other.shown,
              title: `${name}\n${yLabel}: ${words.cell(y.measure, other, y.per)}\n${xLabel}: ${words.cell(x.measure, one, x.per)}`,
            },
          ]
        : [],
    ),
  );
  const draw = useMemo(() => {
    const all = JSON.parse(points) as { name: string; priority: boolean; x: number; y: number; title: string }[];
    return (width: number): Plot.PlotOptions => {
      const isWide = width >= 600;
      return {
        height: Math.min(520, Math.max(300, width * 0.6)),
        marginLeft: 56,
        marginBottom: 44,
        marginTop: 32,
        marginRight: isWide ? 90 : 16,
        x: { label: isWide ? xLabel : xName, labelAnchor: 'right', grid: true, nice: true, tickFormat: short },
        y: { label: isWide ? yLabel : yName, grid: true, nice: true, tickFormat: short },
        marks: [
          Plot.dot(
            all.filter((p) => !p.priority),
            { x: 'x', y: 'y', r: 4, fill: 'var(--surface)', stroke: 'var(--slate)', strokeWidth: 1.5 },
          ),
          Plot.dot(
            all.filter((p) => p.priority),
            { x: 'x', y: 'y', r: 5, fill: 'var(--lake)', stroke: 'var(--surface)' },
          ),
          ...(isWide
            ? [
                Plot.text(
                  all.filter((p) => p.priority),
                  {
                    x: 'x',
                    y: 'y',
                    text: 'name',
                    dx: 8,
                    textAnchor: 'start',
                    fill: 'var(--ink)',
                    stroke: 'var(--surface)',
                    strokeWidth: 3,
                  },
                ),
              ]
            : []),
          Plot.tip(all, Plot.pointer({ x: 'x', y: 'y', title: 'title', fill: 'var(--surface)' })),
        ],
      };
    };
  }, [points, xLabel, yLabel, xName, yName, short]);
  return <Drawn label={label} draw={draw} thin />;
}

/** How closely the order of the areas is the same, by the server's own figures. */
function Rho({ shown, x, y }: { shown: ViewProps['shown']; x: Loaded; y: Loaded }) {
  const t = useT();
  const intl = useIntl();
  const asked = useComparison(keyIn(x), keyIn(y), perOf(shown));
  if (asked.is === 'asking') return <p className={styles.rho}>{t('data.comparing')}</p>;
  if (asked.is === 'failed')
    return (
      <p className={styles.rho} role="alert">
        {t('data.noRho')}{' '}
        <Button size="small" onPress={asked.again}>
          {t('data.retry')}
        </Button>
      </p>
    );
  const { rho = null, low = null, high = null, points, leftOut } = asked.value;
  const number = (n: number) => intl.formatNumber(n, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  return (
    <div className={styles.rho}>
      {rho === null ? (
        <p>{points.length < leastForOrder ? t('data.tooFew', { n: points.length }) : t('data.allAlike')}</p>
      ) : low === null || high === null ? (
        <p>{t('data.sameOrder', { rho: number(rho), n: points.length })}</p>
      ) : (
        <>
          <p>
            <b>{t('data.rho', { rho: number(rho), low: number(low), high: number(high), n: points.length })}</b>
          </p>
          <p>{t(low > 0 ? 'data.together' : high < 0 ? 'data.opposite' : 'data.noOrder')}</p>
        </>
      )}
      {leftOut > 0 && <p>{t('data.leftOut', { n: leftOut })}</p>}
    </div>
  );
}
