import type { DataWeeks, WeekRow } from '../../lib/data.ts';
import type { Area } from './areas.ts';

/** An area's weeks. */
export interface AreaWeeks extends WeekRow {
  readonly area: Area;
}

/** The areas with their weeks, what is least likely by chance first. */
export function areaWeeks(weeks: DataWeeks, areas: ReadonlyMap<number, Area>): readonly AreaWeeks[] {
  return weeks.areas
    .flatMap(({ number, ...row }): AreaWeeks[] => {
      const area = areas.get(number);
      return area ? [{ ...row, area }] : [];
    })
    .toSorted((a, b) => a.change.p - b.change.p || a.area.name.localeCompare(b.area.name));
}

/** The count of the newest week. */
export const newestOf = ({ values }: WeekRow): number => values.at(-1) ?? 0;

const day = 24 * 60 * 60 * 1000;

/** The Monday of each week, the newest last. */
export function mondays({ from }: Pick<DataWeeks, 'from'>, weeks: number): readonly string[] {
  return Array.from({ length: weeks }, (_, i) =>
    new Date(Date.parse(from) - (weeks - 1 - i) * 7 * day).toISOString().slice(0, 10),
  );
}
