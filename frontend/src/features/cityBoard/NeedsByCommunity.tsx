import { ArrowRight, List, Map as MapIcon } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatusCount } from '../../ui/Status.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { AreaMap } from './AreaMap.tsx';
import { AllAreas, ShortList } from './AreaTables.tsx';
import type { Area } from './figures.ts';
import styles from './NeedsByCommunity.module.css';
import { useBoundaries } from '../../live/boundaries.ts';

/** Where something is asked for, on the map or as a list; on a phone the list comes first. */
export function NeedsByCommunity({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const boundaries = useBoundaries();
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const listFirst = useMedia(media.noLabels);
  const [pressed, setPressed] = useState<Area | null>(null);
  const asked = areas.filter((a) => a.open > 0 || a.responses > 0);
  const view =
    search.get('view') === 'list' || (listFirst && search.get('view') !== 'map') || boundaries === null
      ? 'list'
      : 'map';
  return (
    <Panel
      title={t('cityBoard.byCommunity')}
      end={
        <Segmented
          label={t('cityBoard.view')}
          value={view}
          onChange={(to) => setSearch({ view: to }, { replace: true })}
          segments={[
            { id: 'map', label: t('cityBoard.asMap'), icon: MapIcon },
            { id: 'list', label: t('cityBoard.asList'), icon: List },
          ]}
        />
      }
    >
      {view === 'list' ? (
        <div className={styles.padded}>{listFirst ? <ShortList areas={asked} /> : <AllAreas areas={asked} />}</div>
      ) : boundaries ? (
        <AreaMap
          boundaries={boundaries}
          areas={areas}
          onOpen={(area) => (listFirst ? setPressed(area) : navigate(`/${area.room.id}`))}
        />
      ) : (
        <Skeleton rows={8} />
      )}
      <Others areas={areas} isMap={view === 'map'} />
      {pressed && (
        <AreaSheet area={areas.find((a) => a.slug === pressed.slug) ?? pressed} onClose={() => setPressed(null)} />
      )}
    </Panel>
  );
}

/** What the map has no label for, and in how many areas nothing is asked for. */
function Others({ areas, isMap }: { areas: readonly Area[]; isMap: boolean }) {
  const t = useT();
  const others = areas
    .filter((a) => !a.priority && a.open > 0)
    .toSorted((a, b) => b.open - a.open || a.name.localeCompare(b.name));
  return (
    <div className={styles.others}>
      {isMap && others.length > 0 && (
        <>
          <h3>{t('cityBoard.others')}</h3>
          <p>
            {others.map((area, i) => (
              <Fragment key={area.slug}>
                {i > 0 && ' · '}
                <Link href={`/${area.room.id}`} className={styles.other}>
                  {area.name}&nbsp;{area.open}
                </Link>
              </Fragment>
            ))}
          </p>
        </>
      )}
      <p className={styles.quiet}>
        {t('cityBoard.noNeedsIn', {
          n: areas.filter((a) => a.open === 0).length,
        })}
      </p>
    </div>
  );
}

/** What a finger on the map of a phone opens: there is no room for labels there. */
function AreaSheet({ area, onClose }: { area: Area; onClose: () => void }) {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <Sheet
      title={area.name}
      onClose={onClose}
      foot={
        <Button look="solid" wide size="large" icon={ArrowRight} onPress={() => navigate(`/${area.room.id}`)}>
          {t('cityBoard.openRoom')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <StatusCount name="priority.urgent" n={area.urgent} />
        <StatusCount name="priority.routine" n={area.routine} />
        <StatusCount name="priority.low" n={area.low} />
        <p>{t('cityBoard.urgentUnclaimed', { n: area.urgentUnclaimed })}</p>
        {area.responses > 0 && <p>{t('cityBoard.respondingHere', { n: area.responses, onScene: area.onScene })}</p>}
        <p>{t('cityBoard.confirmedHere', { n: area.confirmed })}</p>
        <Age at={area.currentAt} />
      </div>
    </Sheet>
  );
}
