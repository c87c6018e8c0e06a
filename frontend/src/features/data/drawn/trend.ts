import type { DataFigures, DataMeasure, DataPeriod, Residents } from '../../../lib/data.ts';
import { type Cell, cellsOf, hasRates } from '../cells.ts';
import { wholeMonths } from '../periods.ts';
import { poissonInterval } from '../poisson.ts';

/** One year of a trend. */
export interface Point {
  readonly period: DataPeriod;
  readonly year: number;
  readonly cell: Cell;
  /** The 95 % interval in what is shown; absent where chance is not what moves the figure. */
  readonly interval: readonly [number, number] | undefined;
}

/** Topics whose counts are of things that happen, and would be others by chance alone. */
const events: readonly string[] = ['violence', 'otherCrime', 'services'];

/** Counts of what happens vary by chance; what a list of places or an estimate holds does not. */
export const variesByChance = ({ unit, topic }: DataMeasure): boolean => unit === 'count' && events.includes(topic);

/** The single years of a measure in an area, or in the whole city; periods of several years are no trend. */
export function trendOf(
  measure: DataMeasure,
  figures: DataFigures,
  number: number | undefined,
  per: number | null,
  residents: Residents | undefined,
): readonly Point[] {
  return measure.periods
    .filter(({ id }) => /^\d{4}$/.test(id))
    .map((period) => {
      const cells = cellsOf(figures, period.id, hasRates(measure) ? per : null, residents);
      const cell: Cell =
        number === undefined ? cells.city : (cells.areas.find((a) => a.number === number)?.cell ?? { is: 'none' });
      return { period, year: Number(period.id), cell, interval: intervalOf(measure, cell) };
    });
}

function intervalOf(measure: DataMeasure, cell: Cell): readonly [number, number] | undefined {
  if (cell.is !== 'known' || !variesByChance(measure)) return undefined;
  const [low, high] = poissonInterval(cell.value);
  const scale = cell.value === 0 ? undefined : cell.shown / cell.value;
  // Of nothing there is no rate to scale by; the upper limit of none is told for counts alone.
  return scale === undefined ? (cell.shown === cell.value ? [low, high] : undefined) : [low * scale, high * scale];
}

/** Every year from the first to the last, so that a line ends where a year is missing, withheld or not whole. */
export function joined(
  points: readonly Point[],
): readonly { readonly year: number; readonly point: Point | undefined }[] {
  const years = points.map((p) => p.year);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => {
    const point = points.find((p) => p.year === first + i);
    return { year: first + i, point: point?.period.whole && point.cell.is === 'known' ? point : undefined };
  });
}

/** Of years after each other so many at most, as far from each other as each other. */
export function yearsOf(all: readonly { readonly year: number }[], most: number): number[] {
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => a - b);
  const step = Math.ceil((years.length - 1) / Math.max(1, most - 1)) || 1;
  return years.filter((_, i) => i % step === 0);
}

/** The same months of two years. */
export interface Alike {
  readonly year: number;
  /** 0 to 11. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly before: number;
}

/**
 * A year that is not whole beside the same months of the year before; absent where a month of either is missing or
 * withheld.
 */
export function likeForLike(figures: DataFigures, period: DataPeriod): Alike | undefined {
  const months = wholeMonths(period);
  const [from, to] = [months[0], months.at(-1)];
  if (period.whole || from === undefined || to === undefined) return undefined;
  const year = Number(period.id);
  const sum = (id: string): number | undefined => {
    const row = figures.months.find((m) => m.period === id);
    const values = months.map((month) => row?.values[month]);
    return values.every((v) => typeof v === 'number') ? values.reduce((all, v) => all + v, 0) : undefined;
  };
  const [now, before] = [sum(period.id), sum(String(year - 1))];
  return now === undefined || before === undefined ? undefined : { year, from, to, now, before };
}
