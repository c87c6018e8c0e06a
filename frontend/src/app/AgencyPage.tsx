import { Building2, MessagesSquare, Users } from 'lucide-react';
import { Conversation } from '../features/chat/Conversation.tsx';
import { PeopleBoard } from '../features/people/PeopleBoard.tsx';
import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';
import { usePresence, useRoomFacts } from '../live/rooms.ts';
import { useNames, useRooms } from '../live/session.ts';
import { useUnread } from '../live/unread.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import { CountsOnly } from './CountsOnly.tsx';
import { Folded } from './Folded.tsx';
import { NoRoom } from './NoRoom.tsx';
import { RoomFrame, type RoomTab } from './RoomFrame.tsx';

/** An agency's room, if there is one of that name. */
export function AgencyPage({ slug, board }: { slug: string; board: string | undefined }) {
  const room = useRooms().find((r) => r.id === `agency/${slug}`);
  return room ? <Agency room={room} board={board} /> : <NoRoom />;
}

function Agency({ room, board = 'people' }: { room: RoomInfo; board: string | undefined }) {
  const t = useT();
  const names = useNames();
  const isPhone = useMedia(media.phone);
  const { phase, audience } = useRoomFacts(room.id);
  const presence = usePresence(room.id);
  const unread = useUnread(room.id);
  if (phase === 'refused') return <NoRoom />;
  const reads = audience === null ? room.mine : audience === 'members';
  const path = `/${room.id}`;
  const tabs: RoomTab[] = [
    { id: 'people', href: `${path}/people`, label: t('shell.people'), icon: Users },
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
  ];
  const current = tabs.some((tab) => tab.id === board && (isPhone || !tab.phoneOnly)) ? board : 'people';
  return (
    <RoomFrame
      icon={Building2}
      title={room.name}
      end={reads ? undefined : <CountsOnly />}
      whoSees={
        reads ? { href: `${path}/people`, label: t('shell.canSee', { n: names.members(room.id).length }) } : undefined
      }
      phoneNote={<Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />}
      tabs={tabs}
      current={current}
      conversation={reads ? <Conversation room={room.id} /> : undefined}
      folds={<Folded room={room.id} />}
    >
      {phase === 'waiting' ? <Skeleton rows={6} /> : <PeopleBoard room={room.id} />}
    </RoomFrame>
  );
}
