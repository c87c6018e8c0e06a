import { lazy, Suspense } from 'react';
import type { DataCatalog } from '../../lib/data.ts';
import { useDataCatalogAgain, useResidents } from '../../live/data.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useAreas } from './areas.ts';
import { BringIn } from './bringIn/BringIn.tsx';
import { Came, Nothing } from './Came.tsx';
import { Chooser } from './Chooser.tsx';
import styles from './DataBoard.module.css';
import { Patterns } from './Patterns.tsx';
import { Instead } from './Instead.tsx';
import { MapView } from './MapView.tsx';
import type { View } from './address.ts';
import type { ViewProps } from './view.ts';
import { useLoaded, useShown } from './shown.ts';

const drawn = () => import('./drawn/views.ts');
const TrendView = lazy(() => drawn().then((m) => ({ default: m.TrendView })));
const RankView = lazy(() => drawn().then((m) => ({ default: m.RankView })));
const CompareView = lazy(() => drawn().then((m) => ({ default: m.CompareView })));
const HoursView = lazy(() => drawn().then((m) => ({ default: m.HoursView })));
const WeekView = lazy(() => drawn().then((m) => ({ default: m.WeekView })));

const viewOf = {
  map: MapView,
  trend: TrendView,
  rank: RankView,
  compare: CompareView,
  hours: HoursView,
  week: WeekView,
};

/** Ways of looking at all periods of a measure. */
const ofAll: ReadonlySet<View> = new Set(['trend', 'hours', 'week']);

/** The City's data per community: one measure at a time, with where it is from and what it does not say. */
export function DataBoard() {
  const [asked, again] = useDataCatalogAgain();
  return (
    <div className={styles.board}>
      <BringIn catalog={asked.is === 'here' ? asked.value : undefined} onKept={again} />
      <Came asked={asked}>
        {(catalog) => (catalog.series.length > 0 ? <Measure catalog={catalog} /> : <Nothing />)}
      </Came>
    </div>
  );
}

function Measure({ catalog }: { catalog: DataCatalog }) {
  const { shown, go } = useShown(catalog);
  const areas = useAreas();
  const residents = useResidents();
  const first = useLoaded(shown?.first, shown?.per ?? null, residents);
  const second = useLoaded(shown?.second, shown?.per ?? null, residents);
  if (!shown) return <Nothing />;
  const View = viewOf[shown.view];
  return (
    <>
      <Patterns />
      <Chooser catalog={catalog} shown={shown} hasHours={first.is === 'here' && !!first.value.figures.hours} go={go} />
      <Came asked={first}>
        {(loaded) => {
          const both = (other: ViewProps['second']) => (
            <Suspense fallback={<Skeleton rows={8} />}>
              <Instead catalog={catalog} loaded={loaded} isOfAll={ofAll.has(shown.view)} go={go} />
              <View catalog={catalog} shown={shown} first={loaded} second={other} areas={areas} go={go} />
            </Suspense>
          );
          return shown.second ? <Came asked={second}>{both}</Came> : both(undefined);
        }}
      </Came>
    </>
  );
}
