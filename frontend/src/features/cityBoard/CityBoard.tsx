import { ArrowRight, Flag, List, Map as MapIcon } from 'lucide-react';
import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { useCollection, usePresence } from '../../live/rooms.ts';
import { useRooms } from '../../live/session.ts';
import { useRoomName } from '../../live/words.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatusCount, StatusIcon } from '../../ui/Status.tsx';
import { type Column, Figure, Table } from '../../ui/Table.tsx';
import { Tile, Tiles } from '../../ui/Tile.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { AreaMap } from './AreaMap.tsx';
import styles from './CityBoard.module.css';
import { type Area, areasOf, byConcern, oldest, sum } from './figures.ts';
import { useBoundaries } from '../../live/boundaries.ts';

/** How the whole city stands: figures, map, and the communities that it is about first. */
export function CityBoard() {
  const t = useT();
  const rooms = useRooms();
  const summaries = useCollection('city', 'communities');
  const presence = usePresence('city');
  const nameOf = useRoomName();
  const areas = useMemo(
    () => areasOf(rooms, summaries, presence?.currentFor, nameOf),
    [rooms, summaries, presence, nameOf],
  );
  const known = areas.filter((a) => a.open > 0 || a.confirmed > 0 || a.currentAt !== undefined);
  const at = oldest(known) ?? (presence ? Date.parse(presence.currentAt) : undefined);
  const priority = areas.filter((a) => a.priority).toSorted(byConcern);
  const withNeeds = areas.filter((a) => a.open > 0);
  const open = sum(areas, 'open');
  const urgentUnclaimed = sum(areas, 'urgentUnclaimed');
  return (
    <div className={styles.board}>
      <Tiles label={t('cityBoard.figures')}>
        <Tile
          wide
          title={t('cityBoard.openNeeds')}
          figure={String(open)}
          at={at}
          beside={
            <span className={styles.parts}>
              <StatusCount name="priority.urgent" n={sum(areas, 'urgent')} />
              <StatusCount name="priority.routine" n={sum(areas, 'routine')} />
              <StatusCount name="priority.low" n={sum(areas, 'low')} />
            </span>
          }
          comparison={t('cityBoard.urgentUnclaimed', { n: urgentUnclaimed })}
        />
        <Tile
          title={t('cityBoard.withNeeds')}
          figure={String(withNeeds.length)}
          at={at}
          comparison={t('cityBoard.withNeedsOf', {
            n: withNeeds.filter((a) => a.priority).length,
          })}
        />
        <Tile
          title={t('cityBoard.met')}
          figure={String(sum(areas, 'met'))}
          at={at}
          comparison={t('cityBoard.metWait')}
        />
        <Tile
          title={t('cityBoard.confirmed')}
          figure={String(sum(areas, 'confirmed'))}
          at={at}
          comparison={t('cityBoard.allTime')}
        />
      </Tiles>
      <div className={styles.columns}>
        <NeedsByCommunity areas={areas} />
        <div className={styles.column}>
          <Panel
            title={t('cityBoard.priorityCommunities')}
            note={t('cityBoard.partOf', { part: sum(priority, 'open'), open })}
            end={<Age at={oldest(priority) ?? at} />}
          >
            <div className={styles.padded}>
              <PriorityTable areas={priority} />
            </div>
          </Panel>
          <Unclaimed areas={areas} at={at} />
        </div>
      </div>
    </div>
  );
}

function NeedsByCommunity({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const boundaries = useBoundaries();
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const listFirst = useMedia(media.noLabels);
  const [pressed, setPressed] = useState<Area | null>(null);
  const view =
    search.get('view') === 'list' || (listFirst && search.get('view') !== 'map') || boundaries === null
      ? 'list'
      : 'map';
  const others = areas
    .filter((a) => !a.priority && a.open > 0)
    .toSorted((a, b) => b.open - a.open || a.name.localeCompare(b.name));
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
        <div className={styles.padded}>
          <AllAreas areas={areas} />
        </div>
      ) : boundaries ? (
        <AreaMap
          boundaries={boundaries}
          areas={areas}
          onOpen={(area) => (listFirst ? setPressed(area) : navigate(`/${area.room.id}`))}
        />
      ) : (
        <Skeleton rows={8} />
      )}
      {view === 'map' && (
        <div className={styles.others}>
          <h3>{t('cityBoard.others')}</h3>
          {others.length > 0 && (
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
          )}
          <p className={styles.quiet}>
            {t('cityBoard.noNeedsIn', {
              n: areas.filter((a) => a.open === 0).length,
            })}
          </p>
        </div>
      )}
      {pressed && (
        <AreaSheet area={areas.find((a) => a.slug === pressed.slug) ?? pressed} onClose={() => setPressed(null)} />
      )}
    </Panel>
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
        <p>{t('cityBoard.confirmedHere', { n: area.confirmed })}</p>
        <Age at={area.currentAt} />
      </div>
    </Sheet>
  );
}

function useColumns(): Record<'name' | 'urgent' | 'routine' | 'low' | 'met' | 'confirmed' | 'age', Column<Area>> {
  const t = useT();
  const figure = (id: 'routine' | 'low' | 'met' | 'confirmed', label: string): Column<Area> => ({
    id,
    label,
    figure: true,
    cell: (area) => <Figure n={area[id]} />,
    sortBy: (area) => area[id],
  });
  return {
    name: {
      id: 'name',
      label: t('cityBoard.community'),
      sortBy: (area) => area.name,
      cell: (area) => (
        <Link href={`/${area.room.id}`} className={styles.name} onClick={(event) => event.stopPropagation()}>
          <span className={styles.flag}>{area.first && <Flag size={14} aria-label={t('cityBoard.isFirst')} />}</span>
          {area.name}
        </Link>
      ),
    },
    urgent: {
      id: 'urgent',
      label: t('status.priority.urgent'),
      figure: true,
      sortBy: (area) => area.urgent,
      cell: (area) =>
        area.urgent > 0 ? (
          <span className={styles.urgent}>
            <StatusIcon name="priority.urgent" size={14} />
            {area.urgent}
          </span>
        ) : (
          <Figure n={0} />
        ),
    },
    routine: figure('routine', t('status.priority.routine')),
    low: figure('low', t('cityBoard.low')),
    met: figure('met', t('status.need.met')),
    confirmed: figure('confirmed', t('cityBoard.confirmedShort')),
    age: {
      id: 'age',
      label: t('cityBoard.age'),
      figure: true,
      cell: (area) =>
        area.currentAt === undefined ? <span className={styles.quiet}>–</span> : <Age at={area.currentAt} bare />,
    },
  };
}

function PriorityTable({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const intl = useIntl();
  const [, navigate] = useLocation();
  const { name, urgent, routine, low, met, confirmed } = useColumns();
  return (
    <Table
      label={t('cityBoard.priorityCommunities')}
      columns={[name, urgent, routine, low, met, confirmed]}
      rows={areas}
      rowId={(area) => area.slug}
      onOpen={(area) => navigate(`/${area.room.id}`)}
      locale={intl.locale}
    />
  );
}

function AllAreas({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const intl = useIntl();
  const [, navigate] = useLocation();
  const { name, urgent, routine, low, met, confirmed, age } = useColumns();
  return (
    <Table
      label={t('cityBoard.byCommunity')}
      columns={[name, urgent, routine, low, met, confirmed, age]}
      rows={areas.toSorted((a, b) => b.open - a.open || b.urgent - a.urgent || a.name.localeCompare(b.name))}
      rowId={(area) => area.slug}
      onOpen={(area) => navigate(`/${area.room.id}`)}
      locale={intl.locale}
    />
  );
}

/** Where something urgent waits for somebody to take it on. */
function Unclaimed({ areas, at }: { areas: readonly Area[]; at: number | undefined }) {
  const t = useT();
  const those = areas
    .filter((a) => a.urgentUnclaimed > 0)
    .toSorted((a, b) => b.urgentUnclaimed - a.urgentUnclaimed || byConcern(a, b));
  const rows: ReactNode = those.map((area) => (
    <li key={area.slug}>
      <Link href={`/${area.room.id}`} className={styles.waiting}>
        <b>{area.name}</b>
        <span>
          <StatusCount name="claim.none" n={area.urgentUnclaimed} />
        </span>
      </Link>
    </li>
  ));
  return (
    <Panel
      title={t('cityBoard.unclaimed')}
      note={those.length > 0 ? t('cityBoard.inCommunities', { n: those.length }) : undefined}
      end={<Age at={at} />}
    >
      {those.length > 0 ? <ul className={styles.list}>{rows}</ul> : <EmptyState title={t('cityBoard.allClaimed')} />}
    </Panel>
  );
}
