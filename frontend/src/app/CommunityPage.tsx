import { ChartNoAxesCombined, Flag, HandHeart, House, ListOrdered, MessagesSquare, Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { AlreadyHere } from '../features/capabilities/AlreadyHere.tsx';
import { CapabilitiesBoard } from '../features/capabilities/CapabilitiesBoard.tsx';
import { CapabilitySheets } from '../features/capabilities/CapabilitySheets.tsx';
import { Conversation } from '../features/chat/Conversation.tsx';
import { NeedSheets } from '../features/needs/NeedSheets.tsx';
import { NeedsBoard } from '../features/needs/NeedsBoard.tsx';
import { PeopleBoard } from '../features/people/PeopleBoard.tsx';
import { StartResponse } from '../features/response/StartResponse.tsx';
import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';
import { useCollection, usePresence, useRoomFacts } from '../live/rooms.ts';
import { useNames, useRooms } from '../live/session.ts';
import { useUnread } from '../live/unread.ts';
import { useRoomName } from '../live/words.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tag } from '../ui/Tag.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import { Folded } from './Folded.tsx';
import { NoRoom } from './NoRoom.tsx';
import { RoomFrame, type RoomTab } from './RoomFrame.tsx';

const CommunityData = lazy(() =>
  import('../features/data/profile/CommunityData.tsx').then((m) => ({ default: m.CommunityData })),
);

/** A community's room, if there is one of that name. */
export function CommunityPage({ slug, board }: { slug: string; board: string | undefined }) {
  const room = useRooms().find((r) => r.id === `community/${slug}`);
  return room ? <Community room={room} board={board} /> : <NoRoom />;
}

function Community({ room, board = 'needs' }: { room: RoomInfo; board: string | undefined }) {
  const t = useT();
  const nameOf = useRoomName();
  const names = useNames();
  const isPhone = useMedia(media.phone);
  const { phase, audience } = useRoomFacts(room.id);
  const presence = usePresence(room.id);
  const needs = useCollection(room.id, 'needs');
  const capabilities = useCollection(room.id, 'capabilities');
  const unread = useUnread(room.id);
  if (phase === 'refused') return <NoRoom />;
  const isKnown = phase !== 'waiting';
  const reads = audience === null ? room.mine : audience === 'members';
  const open = needs.filter((n) => n.status !== 'confirmed' && n.status !== 'withdrawn').length;
  const members = names.members(room.id).length;
  const here = presence?.count ?? 0;
  const path = `/${room.id}`;
  const tabs: RoomTab[] = [
    { id: 'needs', href: path, label: t('shell.needs'), icon: ListOrdered, note: isKnown ? open : undefined },
    ...(reads
      ? [
          {
            id: 'chat',
            href: `${path}/chat`,
            label: t('shell.chat'),
            icon: MessagesSquare,
            wants: unread.mentions,
            phoneOnly: true,
          },
        ]
      : []),
    {
      id: 'capabilities',
      href: `${path}/capabilities`,
      label: t('shell.capabilities'),
      icon: HandHeart,
      note: isKnown ? capabilities.length : undefined,
    },
    {
      id: 'people',
      href: `${path}/people`,
      label: t('shell.people'),
      icon: Users,
      note: presence ? t('shell.hereNow', { n: here }) : undefined,
    },
    { id: 'data', href: `${path}/data`, label: t('data.tab'), icon: ChartNoAxesCombined },
  ];
  // On anything wider than a phone the conversation is beside every board: its own address shows the needs.
  const current = tabs.some((tab) => tab.id === board && (isPhone || !tab.phoneOnly)) ? board : 'needs';
  return (
    <RoomFrame
      icon={House}
      title={nameOf(room)}
      tag={
        room.first ? (
          <Tag tone="lake" icon={Flag}>
            {t('shell.firstFour')}
          </Tag>
        ) : room.priority ? (
          <Tag>{t('shell.priority')}</Tag>
        ) : undefined
      }
      whoSees={reads ? { href: `${path}/people`, label: t('shell.canSee', { n: members }) } : undefined}
      countsOnly={!reads}
      phoneNote={
        reads && board === 'chat' ? (
          t('shell.peopleHere', { n: here })
        ) : (
          <Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />
        )
      }
      tabs={tabs}
      current={current}
      conversation={reads ? <Conversation room={room.id} /> : undefined}
      folds={<Folded room={room.id} />}
      sheets={
        <>
          <NeedSheets room={room.id}>{(need) => <StartResponse key={need.id} need={need} />}</NeedSheets>
          <CapabilitySheets room={room.id} />
        </>
      }
    >
      {!isKnown ? (
        <Skeleton rows={6} />
      ) : current === 'capabilities' ? (
        <CapabilitiesBoard room={room.id} />
      ) : current === 'people' ? (
        <PeopleBoard room={room.id} />
      ) : current === 'data' ? (
        <Suspense fallback={<Skeleton rows={8} />}>
          <CommunityData room={room.id} />
        </Suspense>
      ) : (
        <NeedsBoard room={room.id}>
          <AlreadyHere room={room.id} />
        </NeedsBoard>
      )}
    </RoomFrame>
  );
}
