import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useT } from '../../../i18n/useT.ts';
import type { DataPeriod } from '../../../lib/data.ts';
import type { Cell } from '../cells.ts';
import { hatches } from '../hatches.ts';
import { Key, Keys } from '../Keys.tsx';
import { useDataWords } from '../words.ts';
import { Drawn } from './Drawn.tsx';
import styles from './Ranking.module.css';

/** One area of a ranking. */
export interface Bar {
  readonly name: string;
  readonly rank: number | undefined;
  readonly isPriority: boolean;
  /** The figure as it is written. */
  readonly figure: string;
  readonly cell: Cell;
  /** Where it stood in the period before; null where that is not shown. */
  readonly before: number | null;
}

/** A column of bars is about so wide, in pixels, and there are so many at most. */
const columnWidth = 340;
const mostColumns = 3;

const rowHeight = 18;

/** From the left of a column, in pixels: where the place ends, the name begins, the figure ends and the bar begins. */
const at = { rank: 22, name: 28, figure: 228, bar: 236 } as const;

/** What stands in a bar's place where there is no figure to show. */
const untold = ['withheld', 'none'] as const;
const square = { symbol: 'square', r: 6, stroke: 'var(--map-line)' } as const;

/** The areas' bars from the highest to the lowest on one scale, column after column. */
export function Ranking({
  bars,
  before,
  label,
}: {
  bars: readonly Bar[];
  before: DataPeriod | undefined;
  label: string;
}) {
  const t = useT();
  const words = useDataWords();
  // What is told here moves less than what else is known of an area: nothing is drawn anew for a need more.
  const told = JSON.stringify(bars);
  const draw = useMemo(() => {
    const all = JSON.parse(told) as Bar[];
    return (width: number): Plot.PlotOptions => {
      const columns = Math.min(mostColumns, Math.max(1, Math.floor(width / columnWidth)));
      const each = Math.ceil(all.length / columns);
      const rows = all.map((bar, i) => ({ ...bar, column: Math.floor(i / each), row: i % each }));
      const place = { fx: 'column', y: 'row' } as const;
      const known = rows.flatMap((row) => (row.cell.is === 'known' ? [{ ...row, value: row.cell.shown }] : []));
      const shown = known.flatMap((r) => (r.before === null ? [r.value] : [r.value, r.before]));
      // Where all is nothing, no bar is seen.
      const domain = [Math.min(0, ...shown), Math.max(0, ...shown) || Number(shown.every((value) => value === 0))];
      const name = (of: typeof rows, look: Plot.TextOptions) =>
        Plot.text(of, { ...place, ...look, text: 'name', frameAnchor: 'left', dx: at.name });
      return {
        height: each * rowHeight + 8,
        marginTop: 4,
        marginBottom: 4,
        marginLeft: 0,
        marginRight: 0,
        x: { axis: null, domain, insetLeft: at.bar, insetRight: 2 },
        y: { axis: null, domain: Array.from({ length: each }, (_, i) => i), padding: 0.28 },
        fx: { axis: null, paddingInner: columns > 1 ? 0.06 : 0, paddingOuter: 0 },
        marks: [
          Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
          Plot.barX(
            known.filter((r) => !r.isPriority),
            { ...place, x: 'value', fill: 'var(--map-3)', stroke: 'var(--slate)', strokeWidth: 0.75 },
          ),
          Plot.barX(
            known.filter((r) => r.isPriority),
            { ...place, x: 'value', fill: 'var(--lake)', stroke: 'var(--lake)', strokeWidth: 0.75 },
          ),
          Plot.tickX(
            known.filter((r) => r.before !== null),
            { ...place, x: 'before', stroke: 'var(--surface)', strokeWidth: 5, inset: -2 },
          ),
          Plot.tickX(
            known.filter((r) => r.before !== null),
            { ...place, x: 'before', stroke: 'var(--ink)', strokeWidth: 2, inset: -2 },
          ),
          Plot.text(rows, {
            ...place,
            text: (r: Bar) => String(r.rank ?? '–'),
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: at.rank,
            fill: 'var(--ink-3)',
          }),
          name(
            rows.filter((r) => !r.isPriority),
            { fill: 'var(--ink)' },
          ),
          name(
            rows.filter((r) => r.isPriority),
            { fill: 'var(--ink)', fontWeight: 700 },
          ),
          Plot.text(known, {
            ...place,
            text: 'figure',
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: at.figure,
            fill: 'var(--ink)',
            fontVariant: 'tabular-nums',
          }),
          ...untold.map((is) =>
            Plot.dot(
              rows.filter((r) => r.cell.is === is),
              { ...place, ...square, frameAnchor: 'left', dx: at.bar + square.r + 2, fill: hatches[is] },
            ),
          ),
        ],
      };
    };
  }, [told]);
  return (
    <>
      <Drawn label={label} draw={draw} />
      <Keys isPadded>
        <Key swatch={<rect y="2" width="22" height="10" className={styles.priority} />}>
          {t('cityBoard.priorityKey')}
        </Key>
        <Key swatch={<rect x="0.5" y="2" width="21" height="10" className={styles.other} />}>
          {t('data.otherAreas')}
        </Key>
        {before && (
          <Key swatch={<path d="M11 0V14" className={styles.before} />}>
            {t('data.rankBefore', { period: words.period(before) })}
          </Key>
        )}
        {untold
          .filter((is) => bars.some(({ cell }) => cell.is === is))
          .map((is) => (
            <Key
              key={is}
              swatch={<rect x="4" y="0" width="12" height="12" className={styles.untold} fill={hatches[is]} />}
            >
              {t(is === 'none' ? 'data.noFigure' : 'data.withheld')}
            </Key>
          ))}
      </Keys>
    </>
  );
}
