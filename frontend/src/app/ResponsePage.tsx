import { MessagesSquare, Route, Users } from 'lucide-react';
import { Conversation } from '../features/chat/Conversation.tsx';
import { PeopleBoard } from '../features/people/PeopleBoard.tsx';
import { useT } from '../i18n/useT.ts';
import { useCollection, usePresence, useRoomFacts } from '../live/rooms.ts';
import { useNames } from '../live/session.ts';
import { useUnread } from '../live/unread.ts';
import { useNameOfRoom } from '../live/words.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import { CountsOnly } from './CountsOnly.tsx';
import { Folded } from './Folded.tsx';
import { NoRoom } from './NoRoom.tsx';
import { RoomFrame, type RoomTab } from './RoomFrame.tsx';

/** A response's room, if there is one of that id. */
export function ResponsePage({ id, board = 'people' }: { id: string; board: string | undefined }) {
  const t = useT();
  const room = `response/${id}`;
  const nameOf = useNameOfRoom();
  const names = useNames();
  const isPhone = useMedia(media.phone);
  const { phase, audience } = useRoomFacts(room);
  const [response] = useCollection(room, 'response');
  const presence = usePresence(room);
  const unread = useUnread(room);
  if (phase === 'refused') return <NoRoom />;
  const reads = audience === 'members';
  const path = `/${room}`;
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
      icon={Route}
      title={response?.name ?? nameOf(room)}
      end={reads || phase === 'waiting' ? undefined : <CountsOnly />}
      whoSees={
        reads ? { href: `${path}/people`, label: t('shell.canSee', { n: names.members(room).length }) } : undefined
      }
      phoneNote={<Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />}
      tabs={tabs}
      current={current}
      conversation={reads ? <Conversation room={room} /> : undefined}
      folds={<Folded room={room} />}
    >
      {phase === 'waiting' ? <Skeleton rows={6} /> : <PeopleBoard room={room} />}
    </RoomFrame>
  );
}
