import type { DataCatalog, DataSeries, PublicPlace } from '../../lib/data.ts';
import type { Shown } from './address.ts';
import type { Area } from './areas.ts';
import type { Go, Loaded } from './shown.ts';

/** What each view of a measure is given. */
export interface ViewProps {
  catalog: DataCatalog;
  shown: Shown;
  first: Loaded;
  second: Loaded | undefined;
  areas: ReadonlyMap<number, Area>;
  go: Go;
}

/** Public places that stand on the map, and the series that names them. */
export interface Places {
  readonly series: DataSeries;
  readonly all: readonly PublicPlace[];
}
