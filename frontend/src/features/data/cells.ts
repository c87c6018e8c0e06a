import type { DataFigures, DataMeasure, DataRow, Residents } from '../../lib/data.ts';

/** One figure as it may be shown. */
export type Cell =
  | {
      readonly is: 'known';
      /** As it was imported. */
      readonly value: number;
      /** What is asked for: the same, or per so many residents. */
      readonly shown: number;
    }
  /** It exists, and is not shown, so that nobody can be picked out. */
  | { readonly is: 'withheld' }
  | { readonly is: 'none' };

export interface AreaCell {
  readonly number: number;
  readonly cell: Cell;
}

const none: Cell = { is: 'none' };

/** Whether a measure can be shown per residents: a count of something else than them. */
export const hasRates = ({ unit, topic }: DataMeasure): boolean => unit === 'count' && topic !== 'residents';

/** A row's figure in a period; `residents` is undefined where nothing is divided, and null where nobody knows them. */
function cellOf(row: DataRow | undefined, at: number, per: number | null, residents: number | null): Cell {
  if (!row || at < 0) return none;
  if (row.withheld.includes(at)) return { is: 'withheld' };
  const value = row.values[at];
  if (value === null || value === undefined) return none;
  if (per === null) return { is: 'known', value, shown: value };
  return residents ? { is: 'known', value, shown: (value * per) / residents } : none;
}

/** A measure's figures in one period, each as a count or per so many residents. */
export interface Period {
  readonly city: Cell;
  readonly areas: readonly AreaCell[];
  /** The census that the residents are of. */
  readonly census: number | undefined;
}

export function cellsOf(
  figures: DataFigures,
  period: string,
  per: number | null,
  residents: Residents | undefined,
): Period {
  const at = figures.periods.indexOf(period);
  const census = figures.census[at];
  const column = residents && census !== undefined ? residents.censuses.indexOf(census) : -1;
  const byArea = new Map(residents?.areas.map((a) => [a.number, a.residents[column]]));
  const all = residents?.areas.reduce((sum, a) => sum + (a.residents[column] ?? 0), 0) ?? 0;
  return {
    city: cellOf(figures.city, at, per, all),
    areas: figures.areas.map((row) => ({
      number: row.number,
      cell: cellOf(row, at, per, byArea.get(row.number) ?? null),
    })),
    census,
  };
}

/** What a table sorts by: what is not shown stands below everything that is. */
export const sortable = (cell: Cell): number =>
  cell.is === 'known' ? cell.shown : cell.is === 'withheld' ? -1e15 : -1e16;

/** The figures that are shown. */
export const known = (cells: readonly AreaCell[]): { readonly number: number; readonly shown: number }[] =>
  cells.flatMap(({ number, cell }) => (cell.is === 'known' ? [{ number, shown: cell.shown }] : []));

/** Each area's place among those whose figure is shown: 1 is the highest, and the same figure has the same place. */
export function ranksOf(cells: readonly AreaCell[]): ReadonlyMap<number, number> {
  const all = known(cells);
  return new Map(all.map(({ number, shown }) => [number, 1 + all.filter((a) => a.shown > shown).length]));
}

/** Under so many, a share of change would be chance. */
const leastForShare = 20;

/** How a figure moved. */
export interface Change {
  readonly by: number;
  /** As a share of what was; absent where that was too little to say. */
  readonly share: number | undefined;
}

/** From one figure to another, if both are shown. */
export function changeOf(before: Cell | undefined, after: Cell, isCount: boolean): Change | undefined {
  if (before?.is !== 'known' || after.is !== 'known') return undefined;
  const by = after.shown - before.shown;
  return { by, share: isCount && before.value >= leastForShare ? by / before.shown : undefined };
}
