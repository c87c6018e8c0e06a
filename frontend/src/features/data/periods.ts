import type { DataMeasure, DataPeriod } from '../../lib/data.ts';

/** The newest period that is whole; else the newest there is. */
export function newest(measure: DataMeasure): DataPeriod | undefined {
  return measure.periods.findLast((p) => p.whole) ?? measure.periods.at(-1);
}

/** A day a year earlier; the last of February stays the last. */
function yearEarlier(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const before = Number(year) - 1;
  return month === '02' && Number(date) >= 28
    ? `${before}-02-${new Date(Date.UTC(before, 2, 0)).getUTCDate()}`
    : `${before}-${month}-${date}`;
}

/** The same period a year before, if both are whole: nothing else is compared. */
export function yearBefore(measure: DataMeasure, period: DataPeriod): DataPeriod | undefined {
  if (!period.whole) return undefined;
  const [from, to] = [yearEarlier(period.from), yearEarlier(period.to)];
  return measure.periods.find((p) => p.whole && p.from === from && p.to === to);
}

/** The whole period before a whole one, however long before. */
export function wholeBefore(measure: DataMeasure, period: DataPeriod): DataPeriod | undefined {
  return period.whole ? measure.periods.findLast((p) => p.whole && p.to < period.from) : undefined;
}

/** Single years as they are written, those after each other as one: "2001–2018, 2020". */
export function spansOf(years: readonly string[]): string {
  const spans: [string, string][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && Number(last[1]) + 1 === Number(year)) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}

/** The months of a year that are covered from their first day to their last, as 0 to 11. */
export function wholeMonths(days: { readonly from: string; readonly to: string }): number[] {
  const year = Number(days.from.slice(0, 4));
  return Array.from({ length: 12 }, (_, month) => month).filter((month) => {
    const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
    return days.from <= first && last <= days.to;
  });
}
