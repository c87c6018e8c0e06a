import { LayoutDashboard, ListTodo, Map as MapIcon, MessagesSquare, Package, Route, Users } from 'lucide-react';
import { AskSheets } from '../features/asks/AskSheets.tsx';
import { AssignedSheets } from '../features/assignments/AssignedSheets.tsx';
import { MyMovement } from '../features/assignments/MyMovement.tsx';
import { countStaff } from '../features/assignments/staff.ts';
import { WhereBoard } from '../features/assignments/WhereBoard.tsx';
import { Conversation } from '../features/chat/Conversation.tsx';
import { PeopleBoard } from '../features/people/PeopleBoard.tsx';
import { Phases } from '../features/response/Phases.tsx';
import { ResponseMenu } from '../features/response/ResponseMenu.tsx';
import { ResponseSheets } from '../features/response/ResponseSheets.tsx';
import { TaskSheets } from '../features/tasks/TaskSheets.tsx';
import { useT } from '../i18n/useT.ts';
import { useResponse } from '../live/response.ts';
import { useCollection, usePresence, useRoomFacts } from '../live/rooms.ts';
import { useUnread } from '../live/unread.ts';
import { useNameOfRoom } from '../live/words.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import { Folded } from './Folded.tsx';
import { NoRoom } from './NoRoom.tsx';
import { ResourcesBoard, ResponseOverview, StaffBoard, TasksBoard } from './ResponseBoards.tsx';
import { RoomFrame, type RoomTab } from './RoomFrame.tsx';

/** A response's room: the agencies that answer some needs, with all that they need to work together. */
export function ResponsePage({ id, board = 'overview' }: { id: string; board: string | undefined }) {
  const t = useT();
  const room = `response/${id}`;
  const nameOf = useNameOfRoom();
  const isPhone = useMedia(media.phone);
  const { phase, audience } = useRoomFacts(room);
  const { view, members } = useResponse(room);
  const presence = usePresence(room);
  const unread = useUnread(room);
  const tasks = useCollection(room, 'tasks');
  const staff = useCollection(room, 'staff');
  const resources = useCollection(room, 'resources');
  if (phase === 'refused') return <NoRoom />;
  const isKnown = phase !== 'waiting' && view !== undefined;
  const reads = audience === 'members';
  const path = `/${room}`;
  const count = (n: number) => (isKnown ? n : undefined);
  const tabs: RoomTab[] = [
    { id: 'overview', href: path, label: t('response.overview'), icon: LayoutDashboard },
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
      id: 'tasks',
      href: `${path}/tasks`,
      label: t('response.tasks'),
      icon: ListTodo,
      note: count(tasks.filter((task) => task.doneAt === undefined).length),
    },
    {
      id: 'staff',
      href: `${path}/staff`,
      label: t('response.staff'),
      icon: Users,
      note: count(countStaff(staff).all),
    },
    {
      id: 'resources',
      href: `${path}/resources`,
      label: t('response.resources'),
      icon: Package,
      note: count(resources.length),
    },
    // Places are for those who answer: an empty map would say that nobody is out.
    ...(reads ? [{ id: 'map', href: `${path}/map`, label: t('response.map'), icon: MapIcon }] : []),
    {
      id: 'people',
      href: `${path}/people`,
      label: t('shell.people'),
      icon: Users,
      note: presence ? t('shell.hereNow', { n: presence.count }) : undefined,
    },
  ];
  const current = tabs.some((tab) => tab.id === board && (isPhone || !tab.phoneOnly)) ? board : 'overview';
  return (
    <RoomFrame
      icon={Route}
      title={view?.name ?? nameOf(room)}
      tag={<Phases room={room} />}
      end={
        <>
          {!isPhone && <MyMovement room={room} />}
          <ResponseMenu room={room} />
        </>
      }
      whoSees={reads ? { href: `${path}/people`, label: t('shell.canSeeShort', { n: members.length }) } : undefined}
      countsOnly={isKnown && !reads}
      phoneNote={<Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />}
      tabs={tabs}
      current={current}
      conversation={reads ? <Conversation room={room} /> : undefined}
      folds={<Folded room={room} />}
      sheets={
        <>
          {isPhone && current !== 'chat' && <MyMovement room={room} />}
          <ResponseSheets room={room} />
          <TaskSheets room={room} />
          <AskSheets room={room} />
          <AssignedSheets room={room} />
        </>
      }
    >
      {!isKnown ? (
        <Skeleton rows={6} />
      ) : current === 'tasks' ? (
        <TasksBoard room={room} />
      ) : current === 'staff' ? (
        <StaffBoard room={room} />
      ) : current === 'resources' ? (
        <ResourcesBoard room={room} />
      ) : current === 'map' ? (
        <WhereBoard room={room} />
      ) : current === 'people' ? (
        <PeopleBoard room={room} />
      ) : (
        <ResponseOverview room={room} />
      )}
    </RoomFrame>
  );
}
