import { useMemo } from 'react';
import type { Comparison, DataCatalog, DataFigures, MeasureKey, PeriodKey, Residents } from '../lib/data.ts';
import { type Asked, useAsked } from './asked.ts';
import { useCenter } from './centerContext.ts';

/** What data there is. */
export function useDataCatalog(): Asked<DataCatalog> {
  const { data } = useCenter().api;
  return useAsked(data.catalog);
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
