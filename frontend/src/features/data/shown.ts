import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { DataCatalog, DataFigures, Residents } from '../../lib/data.ts';
import type { Asked } from '../../live/asked.ts';
import { useFigures } from '../../live/data.ts';
import { type Chosen, type Parts, read, type Shown, write } from './address.ts';
import { cellsOf, hasRates, type Period } from './cells.ts';

/** A chosen measure with its figures. */
export interface Loaded extends Chosen {
  readonly figures: DataFigures;
  /** Residents that its figures are per; null where they stand as they are. */
  readonly per: number | null;
  readonly cells: Period;
  /** What rates are per; undefined while it is not known. */
  readonly residents: Residents | undefined;
}

/** Changes what is shown; what is only turned over leaves no step to go back to. */
export type Go = (parts: Parts, how?: { readonly replace: boolean }) => void;

/** What the address asks for. */
export function useShown(catalog: DataCatalog): { shown: Shown | undefined; go: Go } {
  const [address, setAddress] = useSearchParams();
  const shown = useMemo(() => read(catalog, address), [catalog, address]);
  return { shown, go: (parts, how) => shown && setAddress(write(shown, parts), how) };
}

/** A chosen measure's figures as they are asked for. */
export function useLoaded(
  chosen: Chosen | undefined,
  asked: number | null,
  residents: Asked<Residents>,
): Asked<Loaded> {
  const figures = useFigures(chosen ? { series: chosen.series.id, measure: chosen.measure.id } : null);
  return useMemo(() => {
    if (!chosen || figures.is !== 'here') return figures.is === 'failed' ? figures : { is: 'asking' };
    const per = hasRates(chosen.measure) ? asked : null;
    if (per !== null && residents.is !== 'here') return residents.is === 'failed' ? residents : { is: 'asking' };
    const known = residents.is === 'here' ? residents.value : undefined;
    return {
      is: 'here',
      value: {
        ...chosen,
        figures: figures.value,
        per,
        cells: cellsOf(figures.value, chosen.period.id, per, known),
        residents: known,
      },
    };
  }, [chosen, asked, figures, residents]);
}
