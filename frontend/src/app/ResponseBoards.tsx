import { PackagePlus, UserRoundPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { AskList } from '../features/asks/AskList.tsx';
import { shownStaff } from '../features/assignments/staff.ts';
import { StaffFigures, StaffTable } from '../features/assignments/StaffTable.tsx';
import { ResourceTable } from '../features/assignments/ResourceTable.tsx';
import { WherePanel } from '../features/assignments/WherePanel.tsx';
import { ClosedBanner } from '../features/response/ClosedBanner.tsx';
import { NeedsStrip } from '../features/response/NeedsStrip.tsx';
import { Phases } from '../features/response/Phases.tsx';
import { ResponseMenu } from '../features/response/ResponseMenu.tsx';
import { TasksPanel } from '../features/tasks/TasksPanel.tsx';
import { useT } from '../i18n/useT.ts';
import { useOpenThing } from '../live/openThing.ts';
import { useResponse } from '../live/response.ts';
import { useCollection } from '../live/rooms.ts';
import { things } from '../live/things.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { media, useMedia } from '../ui/useMedia.ts';
import styles from './ResponseBoards.module.css';

/** So many rows of a table stand in the overview. */
const most = 8;

/** Everything about a response at a glance. */
export function ResponseOverview({ room }: { room: string }) {
  const isPhone = useMedia(media.phone);
  const { viewer } = useResponse(room);
  return (
    <Board room={room}>
      {isPhone && (
        <div className={styles.phase}>
          <Phases room={room} />
          <ResponseMenu room={room} />
        </div>
      )}
      <NeedsStrip room={room} />
      <div className={classes(viewer.member && styles.halves)}>
        <TasksPanel room={room} />
        {viewer.member && <WherePanel room={room} />}
      </div>
      <StaffPart room={room} most={most} />
      <ResourcePart room={room} most={most} />
      <AskList room={room} />
    </Board>
  );
}

export function TasksBoard({ room }: { room: string }) {
  return (
    <Board room={room}>
      <TasksPanel room={room} />
    </Board>
  );
}

export function StaffBoard({ room }: { room: string }) {
  return (
    <Board room={room}>
      <StaffPart room={room} />
      <AskList room={room} kind="staff" />
    </Board>
  );
}

export function ResourcesBoard({ room }: { room: string }) {
  return (
    <Board room={room}>
      <ResourcePart room={room} />
      <AskList room={room} kind="resource" />
    </Board>
  );
}

function Board({ room, children }: { room: string; children: ReactNode }) {
  return (
    <>
      <ClosedBanner room={room} />
      <div className={styles.board}>{children}</div>
    </>
  );
}

function StaffPart({ room, most: rows }: { room: string; most?: number }) {
  const t = useT();
  const [, open] = useOpenThing();
  const { writes } = useResponse(room);
  const n = shownStaff(useCollection(room, 'staff')).length;
  return (
    <section className={styles.part} aria-labelledby="staff-title">
      <header className={styles.head}>
        <h2 id="staff-title">{t('assignedStaff.title')}</h2>
        <span className={styles.note}>
          <StaffFigures room={room} />
        </span>
        {rows !== undefined && n > rows && <All href={`/${room}/staff`} n={n} />}
        {writes && (
          <Button icon={UserRoundPlus} className={styles.ask} onPress={() => open(things.newAsk('staff'))}>
            {t('assignedStaff.ask')}
          </Button>
        )}
      </header>
      <StaffTable room={room} most={rows} />
    </section>
  );
}

function ResourcePart({ room, most: rows }: { room: string; most?: number }) {
  const t = useT();
  const [, open] = useOpenThing();
  const { writes } = useResponse(room);
  const n = useCollection(room, 'resources').length;
  return (
    <section className={styles.part} aria-labelledby="resources-title">
      <header className={styles.head}>
        <h2 id="resources-title">{t('assignedThing.title')}</h2>
        {rows !== undefined && n > rows && <All href={`/${room}/resources`} n={n} />}
        {writes && (
          <Button icon={PackagePlus} className={styles.ask} onPress={() => open(things.newAsk('resource'))}>
            {t('assignedThing.ask')}
          </Button>
        )}
      </header>
      <ResourceTable room={room} most={rows} />
    </section>
  );
}

function All({ href, n }: { href: string; n: number }) {
  const t = useT();
  return (
    <Link href={href} className={styles.all}>
      {t('response.all', { n })}
    </Link>
  );
}
