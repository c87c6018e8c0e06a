import { Building2, Inbox, LayoutDashboard, MapPin, MessagesSquare, Package, Users, UsersRound } from 'lucide-react';
import { Conversation } from '../features/chat/Conversation.tsx';
import { InventorySheets } from '../features/inventory/ItemForm.tsx';
import { PeopleBoard } from '../features/people/PeopleBoard.tsx';
import { RequestSheets } from '../features/requests/RequestSheets.tsx';
import { RequestsBoard } from '../features/requests/RequestsBoard.tsx';
import { waitingOf } from '../features/requests/requests.ts';
import { MyStaffing } from '../features/roster/MyStaffing.tsx';
import { RosterSheets } from '../features/roster/RosterSheets.tsx';
import { OursBoard } from '../features/whereabouts/OursBoard.tsx';
import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';
import { useCollection, usePresence, useRoomFacts } from '../live/rooms.ts';
import { useNames, useRooms } from '../live/session.ts';
import { useUnread } from '../live/unread.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import styles from './AgencyBoards.module.css';
import { AgencyCounts, AgencyOverview, InventoryBoard, RosterBoard } from './AgencyBoards.tsx';
import { Folded } from './Folded.tsx';
import { NoRoom } from './NoRoom.tsx';
import { RoomFrame, type RoomTab } from './RoomFrame.tsx';
import { sectorName } from './signIn/sectors.ts';

/** An agency's room, if there is one of that name. */
export function AgencyPage({ slug, board }: { slug: string; board: string | undefined }) {
  const room = useRooms().find((r) => r.id === `agency/${slug}`);
  return room ? <Agency room={room} board={board} /> : <NoRoom />;
}

function Agency({ room: { id: room, name, mine }, board = 'overview' }: { room: RoomInfo; board: string | undefined }) {
  const isPhone = useMedia(media.phone);
  const { phase, audience } = useRoomFacts(room);
  const presence = usePresence(room);
  const names = useNames();
  const members = names.members(room).length;
  const agency = names.agency(room.slice('agency/'.length));
  const t = useT();
  const reads = audience === null ? mine : audience === 'members';
  const tabs = useTabs(room, phase !== 'waiting', reads, isPhone);
  if (phase === 'refused') return <NoRoom />;
  const current = tabs.some((tab) => tab.id === board && (isPhone || !tab.phoneOnly)) ? board : 'overview';
  return (
    <RoomFrame
      icon={Building2}
      title={name}
      tag={<span className={styles.sector}>{t(sectorName(agency?.sector))}</span>}
      end={reads && !isPhone && <MyStaffing room={room} />}
      whoSees={reads ? { href: `/${room}/people`, label: t('shell.canSeeShort', { n: members }) } : undefined}
      countsOnly={!reads}
      phoneNote={<Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />}
      tabs={tabs}
      current={current}
      ground={current === 'people' ? 'surface' : 'bg'}
      conversation={reads ? <Conversation room={room} /> : undefined}
      folds={<Folded room={room} />}
      sheets={
        reads && (
          <>
            {isPhone && current !== 'chat' && <MyStaffing room={room} />}
            <RequestSheets room={room} />
            <RosterSheets room={room} />
            <InventorySheets room={room} />
          </>
        )
      }
    >
      {phase === 'waiting' ? (
        <Skeleton rows={6} />
      ) : reads ? (
        <Board room={room} board={current} />
      ) : (
        <AgencyCounts room={room} />
      )}
    </RoomFrame>
  );
}

function Board({ room, board }: { room: string; board: string }) {
  switch (board) {
    case 'requests':
      return <RequestsBoard room={room} />;
    case 'roster':
      return <RosterBoard room={room} />;
    case 'inventory':
      return <InventoryBoard room={room} />;
    case 'whereabouts':
      return <OursBoard room={room} />;
    case 'people':
      return <PeopleBoard room={room} />;
    default:
      return <AgencyOverview room={room} />;
  }
}

function useTabs(room: string, isKnown: boolean, reads: boolean, isPhone: boolean): RoomTab[] {
  const t = useT();
  const presence = usePresence(room);
  const unread = useUnread(room);
  const waiting = waitingOf(useCollection(room, 'requests')).length;
  const roster = useCollection(room, 'roster').length;
  const inventory = useCollection(room, 'inventory').length;
  const path = `/${room}`;
  const overview: RoomTab = { id: 'overview', href: path, label: t('agency.overview'), icon: LayoutDashboard };
  if (!reads) return [overview];
  const note = (n: number) => (isKnown ? n : undefined);
  return [
    overview,
    {
      id: 'chat',
      href: `${path}/chat`,
      label: t('shell.chat'),
      icon: MessagesSquare,
      wants: unread.mentions,
      phoneOnly: true,
    },
    {
      id: 'requests',
      href: `${path}/requests`,
      label: t('agency.requests'),
      icon: Inbox,
      note: note(waiting),
      wants: waiting,
    },
    { id: 'roster', href: `${path}/roster`, label: t('agency.roster'), icon: UsersRound, note: note(roster) },
    { id: 'inventory', href: `${path}/inventory`, label: t('agency.inventory'), icon: Package, note: note(inventory) },
    {
      id: 'whereabouts',
      href: `${path}/whereabouts`,
      label: t(isPhone ? 'agency.ours' : 'agency.whereabouts'),
      icon: MapPin,
    },
    {
      id: 'people',
      href: `${path}/people`,
      label: t('shell.people'),
      icon: Users,
      note: presence ? t('shell.hereNow', { n: presence.count }) : undefined,
    },
  ];
}
