import { DatabaseZap } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { DataCatalog } from '../../lib/data.ts';
import type { Asked } from '../../live/asked.ts';
import { useDataCatalog, useResidents } from '../../live/data.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useAreas } from './areas.ts';
import { Chooser } from './Chooser.tsx';
import styles from './DataBoard.module.css';
import { Failed } from './Failed.tsx';
import { Patterns } from './Patterns.tsx';
import { MapView } from './MapView.tsx';
import type { ViewProps } from './view.ts';
import { useLoaded, useShown } from './shown.ts';

const viewOf = { map: MapView };

/** The City's data per community: one measure at a time, with where it is from and what it does not say. */
export function DataBoard() {
  return (
    <div className={styles.board}>
      <Came asked={useDataCatalog()}>
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
      <Chooser catalog={catalog} shown={shown} go={go} />
      <Came asked={first}>
        {(loaded) => {
          const both = (other: ViewProps['second']) => (
            <Suspense fallback={<Skeleton rows={8} />}>
              <View catalog={catalog} shown={shown} first={loaded} second={other} areas={areas} go={go} />
            </Suspense>
          );
          return shown.second ? <Came asked={second}>{both}</Came> : both(undefined);
        }}
      </Came>
    </>
  );
}

/** What was asked for once it is here; until then what comes, or that it did not. */
function Came<T>({ asked, children }: { asked: Asked<T>; children: (value: T) => ReactNode }) {
  if (asked.is === 'asking') return <Skeleton rows={8} />;
  if (asked.is === 'failed') return <Failed again={asked.again} />;
  return children(asked.value);
}

function Nothing() {
  const t = useT();
  return (
    <EmptyState
      icon={DatabaseZap}
      title={t('data.nothing')}
      action={<code className={styles.command}>npm run import -- data FILE</code>}
    >
      {t('data.nothingText')}
    </EmptyState>
  );
}
