import { Building2, ChevronsUp, House, LayoutGrid, Map as MapIcon, Route, Search } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';
import { useCollection } from '../live/rooms.ts';
import { useUnread } from '../live/unread.ts';
import { useRoomName } from '../live/words.ts';
import { Count } from '../ui/Badge.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Brand, Mark } from './Brand.tsx';
import { useFrame } from './frameContext.ts';
import { useMine, useMyAgencies, useMyResponses } from './mine.ts';
import styles from './Rail.module.css';
import { RailFoot } from './RailFoot.tsx';
import { ForYouIcon, ForYouRow } from './RailForYou.tsx';
import { AgencyRows, ResponseRows } from './RailRooms.tsx';
import { Row } from './RailRow.tsx';

/** The way to every room, and who and where one is. */
export function Rail({ narrow }: { narrow: boolean }) {
  const t = useT();
  return (
    <nav
      aria-label={t('shell.rail')}
      className={classes(styles.rail, narrow && styles.narrow)}
      data-pane="rail"
      tabIndex={-1}
    >
      {narrow ? <NarrowRooms /> : <Rooms />}
      <RailFoot narrow={narrow} />
    </nav>
  );
}

function Rooms() {
  const t = useT();
  const { show } = useFrame();
  const mine = useMine();
  const [location] = useLocation();
  return (
    <>
      <Link href="/city" className={styles.brand}>
        <Brand />
      </Link>
      <button type="button" className={styles.find} onClick={() => show('jump')}>
        <Search size={16} aria-hidden />
        <span>{t('shell.find')}</span>
        <Keys keys="Ctrl K" />
      </button>
      <div className={styles.rooms}>
        <ForYouRow current={location === '/for-you'} />
        <Row href="/city" icon={MapIcon} current={location === '/city'}>
          {t('shell.cityBoard')}
        </Row>
        {mine.length > 0 && <h2 className={styles.group}>{t('shell.communities')}</h2>}
        {mine.map((room) => (
          <CommunityRow
            key={room.id}
            room={room}
            current={location === `/${room.id}` || location.startsWith(`/${room.id}/`)}
          />
        ))}
        <Row href="/city/communities" icon={LayoutGrid} current={location === '/city/communities'}>
          {t('shell.allAreas')}
        </Row>
        <ResponseRows />
        <AgencyRows />
      </div>
    </>
  );
}

function CommunityRow({ room, current }: { room: RoomInfo; current: boolean }) {
  const t = useT();
  const nameOf = useRoomName();
  const unread = useUnread(room.id);
  const urgent = useUrgentUnclaimed(room.id);
  const wants = unread.mentions > 0 || urgent > 0 || unread.messages > 0;
  return (
    <Row
      href={`/${room.id}`}
      icon={House}
      current={current}
      strong={wants}
      mark={
        unread.mentions > 0 ? (
          <>
            <span aria-hidden>
              <Count n={unread.mentions} />
            </span>
            <span className="visually-hidden">{t('shell.wantsYou', { n: unread.mentions })}</span>
          </>
        ) : urgent > 0 ? (
          <>
            <span className={styles.urgent} aria-hidden>
              <ChevronsUp size={14} />
              {urgent}
            </span>
            <span className="visually-hidden">{t('shell.urgentUnclaimed', { n: urgent })}</span>
          </>
        ) : unread.messages > 0 ? (
          <>
            <span className={styles.dot} />
            <span className="visually-hidden">{t('shell.unread')}</span>
          </>
        ) : null
      }
    >
      {nameOf(room)}
    </Row>
  );
}

function useUrgentUnclaimed(room: string): number {
  const needs = useCollection(room, 'needs');
  return needs.filter(
    (n) => n.priority === 'urgent' && n.claimed === 0 && (n.status === 'open' || n.status === 'reopened'),
  ).length;
}

/** Icons only: each kind of room opens as a list. */
function NarrowRooms() {
  const t = useT();
  const { show } = useFrame();
  const mine = useMine();
  const nameOf = useRoomName();
  const [location, navigate] = useLocation();
  const responses = useMyResponses();
  const active = useCollection('city', 'responses').length;
  const agencies = useMyAgencies();
  const inCommunity = location.startsWith('/community/');
  return (
    <>
      <Link href="/city" className={styles.mark} aria-label="Cscc">
        <Mark size={32} />
      </Link>
      <div className={styles.icons}>
        <IconButton icon={Search} label={t('shell.find')} keys="Ctrl K" onPress={() => show('jump')} />
        <ForYouIcon />
        <IconButton
          icon={MapIcon}
          label={t('shell.cityBoard')}
          onPress={() => navigate('/city')}
          className={classes(styles.icon, location.startsWith('/city') && styles.current)}
        />
        <hr className={styles.rule} />
        <Menu
          label={t('shell.communities')}
          placement="right top"
          actions={[
            ...mine.map((room) => ({
              id: room.id,
              label: nameOf(room),
              icon: House,
              onAction: () => navigate(`/${room.id}`),
            })),
            { id: 'all', label: t('shell.allAreas'), icon: LayoutGrid, onAction: () => navigate('/city/communities') },
          ]}
        >
          <IconButton
            icon={House}
            label={t('shell.communities')}
            className={classes(styles.icon, inCommunity && styles.current)}
          />
        </Menu>
        <Menu
          label={t('shell.responses')}
          placement="right top"
          actions={[
            ...responses.map(({ id, name }) => ({
              id,
              label: name,
              icon: Route,
              onAction: () => navigate(`/response/${id}`),
            })),
            {
              id: 'all',
              label: t('shell.allResponses', { n: active }),
              icon: LayoutGrid,
              onAction: () => navigate('/city/responses'),
            },
          ]}
        >
          <IconButton
            icon={Route}
            label={t('shell.responses')}
            className={classes(styles.icon, location.startsWith('/response/') && styles.current)}
          />
        </Menu>
        {agencies.length > 0 && (
          <Menu
            label={t('shell.agencies')}
            placement="right top"
            actions={agencies.map((room) => ({
              id: room.id,
              label: room.name,
              icon: Building2,
              onAction: () => navigate(`/${room.id}`),
            }))}
          >
            <IconButton
              icon={Building2}
              label={t('shell.agencies')}
              className={classes(styles.icon, location.startsWith('/agency/') && styles.current)}
            />
          </Menu>
        )}
      </div>
    </>
  );
}
