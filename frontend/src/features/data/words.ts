import { useIntl } from 'react-intl';
import { type MessageId, timeZone } from '../../i18n/language.ts';
import { useT } from '../../i18n/useT.ts';
import type { Bilingual, DataMeasure, DataPeriod, DataSeries, DataUnit } from '../../lib/data.ts';
import type { Cell, Change } from './cells.ts';

/** What is said of data, in the language of the screen. */
export interface DataWords {
  /** A name that came with the data. */
  readonly said: (name: Bilingual) => string;
  /** A figure of a measure, "23.6%". */
  readonly figure: (measure: DataMeasure, shown: number, per: number | null) => string;
  /** A figure, or that it is not shown. */
  readonly cell: (measure: DataMeasure, cell: Cell, per: number | null) => string;
  /** A figure with what it is in, where it does not say so itself: "46.7 per 100,000". */
  readonly full: (measure: DataMeasure, cell: Cell, per: number | null) => string;
  /** What figures of a measure are in: "per 1,000 residents"; empty for plain counts. */
  readonly unit: (measure: DataMeasure, per: number | null) => string;
  readonly change: (measure: DataMeasure, change: Change, per: number | null) => string;
  /** A period's name, which says if it is not whole. */
  readonly period: (period: DataPeriod) => string;
  readonly day: (day: string) => string;
  /** From a day to another: "Aug 20 – 26, 2018". */
  readonly days: (from: string, to: string) => string;
  /** The day of a moment, by the city's clock. */
  readonly moment: (at: string) => string;
  /** The day and the time of a moment, by the city's clock. */
  readonly time: (at: string) => string;
  readonly number: (n: number) => string;
  /** How a measure is called among all: by its series too, where two have one of the same name. */
  readonly measure: (all: readonly DataSeries[], series: DataSeries, measure: DataMeasure) => string;
}

/** Figures under each other have as many digits as each other. */
const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

/** So many digits after the point as tell figures of this size apart. */
const digitsOf = (n: number): number => (n === 0 || Math.abs(n) >= 100 ? 0 : Math.abs(n) >= 10 ? 1 : 2);

/** Units that stand in the figure, or that have no word beside it. */
const saysItself: readonly DataUnit[] = ['percent', 'dollars', 'index', 'other'];

/** Less than this rounds to no change at all. */
const leastShare = 0.005;

export function useDataWords(): DataWords {
  const t = useT();
  const intl = useIntl();
  const isSpanish = intl.locale.startsWith('es');
  const said = (name: Bilingual) => (isSpanish ? name.es : name.en);
  const number = (n: number) => intl.formatNumber(n, { maximumFractionDigits: digitsOf(n) });

  function figure({ unit }: DataMeasure, shown: number, per: number | null): string {
    if (unit === 'dollars')
      return intl.formatNumber(shown, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
    if (unit === 'percent') return `${intl.formatNumber(shown, fixed(1))}%`;
    if (unit === 'count' && per === null) return intl.formatNumber(shown);
    return intl.formatNumber(
      shown,
      fixed(unit === 'count' || unit === 'other' ? digitsOf(shown) : unit === 'index' ? 0 : 1),
    );
  }

  const cellWords = (measure: DataMeasure, cell: Cell, per: number | null) =>
    cell.is === 'known' ? figure(measure, cell.shown, per) : t(cell.is === 'none' ? 'data.noFigure' : 'data.withheld');

  const unit = ({ unit: of }: DataMeasure, per: number | null) =>
    of === 'count' ? (per === null ? '' : t('data.perResidents', { n: per })) : t(`data.unit.${of}`);

  return {
    said,
    number,
    figure,
    cell: cellWords,
    full: (measure, cell, per) =>
      cell.is === 'known' && !saysItself.includes(measure.unit)
        ? [cellWords(measure, cell, per), unit(measure, per)].filter(Boolean).join(' ')
        : cellWords(measure, cell, per),
    unit,
    change: (measure, { by, share }, per) => {
      if (by === 0) return t('data.noChange');
      const sign = by > 0 ? '+' : '−';
      const amount = figure(measure, Math.abs(by), per);
      const inPoints = measure.unit === 'percent' ? t('data.points', { n: amount.replace('%', '') }) : amount;
      return share === undefined || Math.abs(share) < leastShare
        ? sign + inPoints
        : `${sign}${inPoints} (${sign}${intl.formatNumber(Math.abs(share), { style: 'percent', maximumFractionDigits: 0 })})`;
    },
    period: ({ id, whole }) => {
      const name = id.replace(/^(\d{4})-(\d{4})$/, '$1–$2');
      return whole ? name : t('data.notWhole', { period: name });
    },
    day: (day) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' }),
    days: (from, to) =>
      intl.formatDateTimeRange(Date.parse(from), Date.parse(to), { dateStyle: 'medium', timeZone: 'UTC' }),
    moment: (at) => intl.formatDate(at, { dateStyle: 'medium', timeZone }),
    time: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    measure: (all, series, measure) => {
      const name = said(measure.name);
      const others = all.filter((s) => s.id !== series.id && s.measures.some((m) => said(m.name) === name));
      if (others.length === 0) return name;
      // Two files of one set have one name; what they were imported as tells them apart.
      const isTwice = others.some((s) => said(s.name) === said(series.name));
      return t('data.ofSeries', { measure: name, series: isTwice ? series.id : said(series.name) });
    },
  };
}

/** The limits of which the page has words. */
const limits = [
  'lags',
  'revised',
  'reviewOnly',
  'midnightUnknown',
  'incidents',
  'estimates',
  'atHome',
  'ageAdjusted',
  'placesThen',
  'requestsNotConditions',
] as const satisfies readonly string[];

/** What to bear in mind, in plain sentences; one that this page does not know yet is named rather than left out. */
export function useLimits(): (ids: readonly string[]) => string[] {
  const t = useT();
  return (ids) =>
    ids.map((id) =>
      (limits as readonly string[]).includes(id) ? t(`data.limit.${id}` as MessageId) : t('data.limitUnknown', { id }),
    );
}
