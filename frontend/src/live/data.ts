import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Comparison,
  type DataApi,
  type DataCatalog,
  type DataFigures,
  keyOf,
  type MeasureKey,
  type PeriodKey,
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

/** The figures of a measure; of none, nothing is asked. */
export function useFigures(of: MeasureKey | null): Asked<DataFigures> {
  const { data } = useCenter().api;
  const { series, measure } = of ?? {};
  return useAsked(
    useMemo(
      () => (series !== undefined && measure !== undefined ? () => data.figures({ series, measure }) : null),
      [data, series, measure],
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

/** So many measures are asked for at once: a page of many of them leaves room for the rest. */
const atOnce = 4;

/** The figures of many measures as they come, by key; null for one that did not come. */
export function useManyFigures(keys: readonly MeasureKey[]): {
  readonly came: ReadonlyMap<string, DataFigures | null>;
  /** Asks again for those that did not come. */
  readonly again: () => void;
} {
  const { data } = useCenter().api;
  const [came, setCame] = useState<ReadonlyMap<string, DataFigures | null>>(new Map());
  const [round, setRound] = useState(0);
  const wanted = JSON.stringify({ round, keys: keys.map(({ series, measure }) => ({ series, measure })) });
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const known = asked.current;
    const { keys: all } = JSON.parse(wanted) as { keys: MeasureKey[] };
    const waiting = all.filter((key) => !known.has(keyOf(key)));
    for (const key of waiting) known.add(keyOf(key));
    const work = async () => {
      for (let key = waiting.shift(); key; key = waiting.shift()) {
        const id = keyOf(key);
        const figures = await data.figures(key).catch(() => null);
        if (!figures) known.delete(id);
        setCame((before) => new Map(before).set(id, figures));
      }
    };
    for (let i = 0; i < atOnce; i++) void work();
    return () => {
      for (const key of waiting.splice(0)) known.delete(keyOf(key));
    };
  }, [data, wanted]);
  return { came, again: useCallback(() => setRound((r) => r + 1), []) };
}
