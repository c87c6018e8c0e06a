import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { TaskView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useMyRooms } from '../../live/myRooms.ts';
import { useCommand } from '../../live/sending.ts';
import { useMe } from '../../live/session.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { useNow } from '../../ui/clock.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Said } from './Item.tsx';
import styles from './Aside.module.css';
import { byDue, myTasks } from './waiting.ts';
import { useTimes } from './words.ts';

/** What I have to do and is not late yet: what is late stands among what wants me. */
export function TasksPanel() {
  const t = useT();
  const me = useMe();
  const rooms = useMyRooms();
  const now = useNow(10_000);
  const tasks = useMemo(
    () =>
      rooms
        .flatMap((room) => myTasks(room, me).map((task) => ({ room: room.id, task })))
        .filter(({ task }) => task.due === undefined || Date.parse(task.due) > now)
        .toSorted((a, b) => byDue(a.task, b.task)),
    [rooms, me, now],
  );
  return (
    <Panel title={t('forYou.tasks')} note={tasks.length > 0 ? tasks.length : undefined}>
      {tasks.length === 0 ? (
        <p className={styles.none}>{t('forYou.noTasks')}</p>
      ) : (
        <ul className={styles.list}>
          {tasks.map(({ room, task }) => (
            <Task key={`${room} ${task.id}`} room={room} task={task} now={now} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Task({ room, task, now }: { room: string; task: TaskView; now: number }) {
  const t = useT();
  const nameOf = useNameOfRoom();
  const { clock } = useTimes();
  const { send, pending, refusal } = useCommand(room);
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        <p className={styles.head}>
          <Link href={`/${room}?open=${task.id}`} className={styles.name}>
            <Said text={task.title} />
          </Link>
          {task.due !== undefined && (
            <span className={styles.time}>{t('forYou.due', { time: clock(task.due, now) })}</span>
          )}
        </p>
        <p className={styles.text}>
          {nameOf(room)}
          {task.owner === undefined && task.role !== undefined && ` · ${t('forYou.byRole')}`}
        </p>
        {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      </div>
      <IconButton
        icon={Check}
        look="outline"
        size="small"
        label={t('forYou.markDone', { task: task.title?.content ?? task.id })}
        isDisabled={pending}
        onPress={() => void send({ type: 'completeTask', task: task.id, done: true })}
      />
    </li>
  );
}
