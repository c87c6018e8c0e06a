import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Comparison,
  type DataApi,
  type DataCatalog,
  type DataFigures,
  type DataFinding,
  type DataWeeks,
  keyOf,
  type MeasureKey,
  type PeriodKey,
  type PublicPlace,
  type Residents,
} from '../lib/data.ts';
import { type Asked, useAsked, useAskedAgain } from './asked.ts';
import { useCenter } from './centerContext.ts';

/** What data there is. */
export function useDataCatalog(): Asked<DataCatalog> {
  return useDataCatalogAgain()[0];
}

/** The same, with what asks once more. */
export function useDataCatalogAgain(): readonly [Asked<DataCatalog>, () => void] {
  const { data } = useCenter().api;
  return useAskedAgain(data.catalog);
}

/** Where files of data are read and brought in. */
export function useBringingIn(): Pick<DataApi, 'read' | 'bringIn'> {
  return useCenter().api.data;
}

/** Residents by area: what rates are per. */
export function useResidents(): Asked<Residents> {
  const { data } = useCenter().api;
  return useAsked(data.residents);
}

/** The public places that a series names; of none, nothing is asked. */
export function usePlaces(series: string | undefined): Asked<readonly PublicPlace[]> {
  const { data } = useCenter().api;
  return useAsked(useMemo(() => (series === undefined ? null : () => data.places(series)), [data, series]));
}

/** The figures of a measure; of none, nothing is asked. */
export function useFigures(of: MeasureKey | null): Asked<DataFigures> {
  return useOfMeasure(useCenter().api.data.figures, of);
}

/** The newest weeks of a measure; of none, nothing is asked. */
export function useWeeks(of: MeasureKey | null): Asked<DataWeeks> {
  return useOfMeasure(useCenter().api.data.weeks, of);
}

/** What changed in an area in the newest week of each measure. */
export function useFindings(area: number): Asked<readonly DataFinding[]> {
  const { data } = useCenter().api;
  return useAsked(useMemo(() => () => data.findings(area), [data, area]));
}

function useOfMeasure<T>(ask: (of: MeasureKey) => Promise<T>, of: MeasureKey | null): Asked<T> {
  const { series, measure } = of ?? {};
  return useAsked(
    useMemo(
      () => (series !== undefined && measure !== undefined ? () => ask({ series, measure }) : null),
      [ask, series, measure],
    ),
  );
}

/** Two measures, area by area. */
export function useComparison(x: PeriodKey, y: PeriodKey, per: number | null): Asked<Comparison> {
  const { data } = useCenter().api;
  const keys = JSON.stringify([x, y]);
  return useAsked(
    useMemo(() => {
      const [one, other] = JSON.parse(keys) as [PeriodKey, PeriodKey];
      return () => data.compare(one, other, per);
    }, [data, keys, per]),
  );
}

/** So many measures are asked for at once: their names fit into one address. */
const atOnce = 40;

/** The figures of many measures as they come, each in its period, by the measure's key; null for one that did not come. */
export function useManyFigures(keys: readonly PeriodKey[]): {
  readonly came: ReadonlyMap<string, DataFigures | null>;
  /** Asks again for those that did not come. */
  readonly again: () => void;
} {
  const { data } = useCenter().api;
  const [came, setCame] = useState<ReadonlyMap<string, DataFigures | null>>(new Map());
  const [round, setRound] = useState(0);
  const wanted = JSON.stringify({
    round,
    keys: keys.map(({ series, measure, period }) => ({ series, measure, period })),
  });
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const known = asked.current;
    const { keys: all } = JSON.parse(wanted) as { keys: PeriodKey[] };
    const waiting = all.filter((key) => !known.has(keyOf(key)));
    for (const key of waiting) known.add(keyOf(key));
    const ask = async (some: readonly PeriodKey[]) => {
      const figures = await data.manyFigures(some).catch(() => null);
      if (!figures) for (const key of some) known.delete(keyOf(key));
      setCame((before) => new Map([...before, ...some.map((key, i) => [keyOf(key), figures?.[i] ?? null] as const)]));
    };
    for (let i = 0; i < waiting.length; i += atOnce) void ask(waiting.slice(i, i + atOnce));
  }, [data, wanted]);
  return { came, again: useCallback(() => setRound((r) => r + 1), []) };
}
