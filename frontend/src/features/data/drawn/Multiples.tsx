import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useT } from '../../../i18n/useT.ts';
import type { DataCatalog } from '../../../lib/data.ts';
import type { Area } from '../areas.ts';
import { Figure } from '../Figure.tsx';
import type { Loaded } from '../shown.ts';
import { useDataWords } from '../words.ts';
import { Drawn } from './Drawn.tsx';
import { joined, trendOf, yearsOf } from './trend.ts';
import { useShort } from './useShort.ts';

/** So wide is one of them at least, in pixels. */
const least = 140;

/** The priority communities' trends side by side, on one scale. */
export function Multiples({
  catalog,
  loaded,
  areas,
}: {
  catalog: DataCatalog;
  loaded: Loaded;
  areas: ReadonlyMap<number, Area>;
}) {
  const t = useT();
  const words = useDataWords();
  const short = useShort();
  const { measure, figures, per, residents } = loaded;
  // Names and numbers move less than what else is known of an area: nothing is drawn anew for a need more.
  const priority = JSON.stringify(
    [...areas.values()]
      .filter((a) => a.priority)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ number, name }) => ({ number, name })),
  );
  const draw = useMemo(() => {
    const all = JSON.parse(priority) as Pick<Area, 'number' | 'name'>[];
    const trends = all.map(({ number, name }) => ({ name, points: trendOf(measure, figures, number, per, residents) }));
    return (width: number): Plot.PlotOptions => {
      const columns = Math.max(1, Math.floor(width / least));
      const at = (i: number) => ({ fx: i % columns, fy: Math.floor(i / columns) });
      const lines = trends.flatMap(({ points }, i) =>
        joined(points).map(({ year, point }) => ({
          ...at(i),
          year,
          value: point?.cell.is === 'known' ? point.cell.shown : null,
        })),
      );
      const names = trends.map(({ name }, i) => ({ ...at(i), name }));
      return {
        height: Math.ceil(trends.length / columns) * 116 + 30,
        marginLeft: 40,
        marginTop: 24,
        x: { tickFormat: 'd', label: null, ticks: yearsOf(lines, 2) },
        y: { zero: true, label: null, ticks: 3, grid: true, tickFormat: short },
        fx: { axis: null, padding: 0.12 },
        fy: { axis: null, padding: 0.28 },
        marks: [
          Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
          Plot.lineY(lines, { fx: 'fx', fy: 'fy', x: 'year', y: 'value', stroke: 'var(--lake)', strokeWidth: 1.75 }),
          Plot.dot(lines, { fx: 'fx', fy: 'fy', x: 'year', y: 'value', fill: 'var(--lake)', r: 1.75 }),
          Plot.text(names, {
            fx: 'fx',
            fy: 'fy',
            text: 'name',
            frameAnchor: 'top-left',
            dy: -16,
            fill: 'var(--ink)',
            fontWeight: 600,
          }),
        ],
      };
    };
  }, [priority, measure, figures, per, residents, short]);
  return (
    <Figure
      catalog={catalog}
      loaded={loaded}
      title={t('data.multiples')}
      note={[words.said(measure.name), words.unit(measure, per)].filter(Boolean).join(', ')}
    >
      <Drawn label={t('data.multiples')} draw={draw} />
    </Figure>
  );
}
