import { Check, UserRound, UserRoundPlus } from 'lucide-react';
import { useRef } from 'react';
import { mergeProps } from 'react-aria';
import { Checkbox } from 'react-aria-components';
import { Link } from 'wouter';
import type { TaskView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useOpenThing, useThingHref } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { useRoleName } from '../../live/roles.ts';
import { useCommand } from '../../live/sending.ts';
import { Avatar } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/clock.ts';
import { Grip } from '../../ui/drag/Handle.tsx';
import { useDraggable } from '../../ui/drag/useDraggable.ts';
import { useDropPlace } from '../../ui/drag/useDropPlace.ts';
import { calledName } from '../../ui/initials.ts';
import { Refused } from '../../ui/Refused.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import styles from './TaskRow.module.css';
import { dueOf } from './tasks.ts';
import type { TaskDrops } from './useTaskDrops.ts';

const minute = 60_000;

/** One task: done or not, what it is, who does it, and by when. */
export function TaskRow({
  room,
  task,
  writes,
  isChanged,
  drops,
}: {
  room: string;
  task: TaskView;
  writes: boolean;
  isChanged: boolean;
  drops: TaskDrops;
}) {
  const t = useT();
  const hrefOf = useThingHref();
  const [, open] = useOpenThing();
  const { send, pending, refusal } = useCommand(room);
  const done = task.doneAt !== undefined;
  const title = task.title?.content ?? t('task.number', { number: task.number });
  const drag = useDraggable({ kind: 'task', id: task.id, label: title, mayMove: writes });
  const spot = useRef<HTMLLIElement>(null);
  const place = useDropPlace({
    ref: spot,
    label: t('task.giveTo', { title }),
    kinds: ['person'],
    accepts: (dragged) => drops.canOwn(task.id, dragged.id),
    onDrop: (dragged) => drops.own(task.id, dragged.id),
    isClosed: !writes,
  });
  return (
    <li
      ref={spot}
      {...mergeProps(drag.props, place.props)}
      className={classes(
        styles.task,
        isChanged && styles.changed,
        drag.isDragged && styles.dragged,
        place.isOpen && styles.roomy,
        place.className,
      )}
    >
      <Grip drag={drag} label={t('task.drag', { title })} onPress={() => open(task.id)} />
      {writes ? (
        <Checkbox
          className={styles.done}
          aria-label={t('task.doneLabel', { title })}
          isSelected={done}
          isDisabled={pending}
          onChange={(to) => void send({ type: 'completeTask', task: task.id, done: to })}
        >
          {({ isSelected }) => (
            <span className={styles.box}>{isSelected && <Check size={14} strokeWidth={3} aria-hidden />}</span>
          )}
        </Checkbox>
      ) : (
        <span className={styles.done} data-selected={done || undefined}>
          <span className={styles.box}>
            {done && <Check size={14} strokeWidth={3} aria-hidden />}
            <span className="visually-hidden">{t(done ? 'task.isDone' : 'task.isOpen')}</span>
          </span>
        </span>
      )}
      <span className={classes(styles.title, done && styles.over)} lang={task.title?.language}>
        {writes ? (
          <Link href={hrefOf(task.id)} className={styles.link}>
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
      <Owner room={room} task={task} />
      <Due task={task} />
      {refusal && (
        <div className={styles.refused}>
          <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />
        </div>
      )}
    </li>
  );
}

function Owner({ room, task }: { room: string; task: TaskView }) {
  const t = useT();
  const person = usePerson();
  const agency = useAgency();
  const { viewer } = useResponse(room);
  const roleName = useRoleName();
  if (task.owner) {
    const { name, agency: home } = person(task.owner);
    return (
      <span className={styles.owner}>
        <Avatar name={name} size={24} tint={home ? agency(home).tint : null} />
        <span aria-hidden>{calledName(name)}</span>
        <span className="visually-hidden">{name}</span>
      </span>
    );
  }
  // Who reads only counts is not told who does it, which is not the same as nobody.
  if (!task.role && !viewer.member) return <span className={styles.owner} />;
  return (
    <span className={styles.owner}>
      {task.role ? <UserRoundPlus size={16} aria-hidden /> : <UserRound size={16} aria-hidden />}
      <span>{task.role ? t('task.role', { role: roleName(task.role) }) : t('task.nobody')}</span>
    </span>
  );
}

function Due({ task }: { task: TaskView }) {
  const t = useT();
  const { at } = useWhen();
  const state = dueOf(task, useNow(minute));
  if (task.doneAt !== undefined)
    return <span className={styles.due}>{t('task.doneAt', { when: at(task.doneAt) })}</span>;
  if (task.due === undefined) return <span className={styles.due} />;
  const when = at(task.due);
  return (
    <span className={classes(styles.due, state !== 'later' && styles.presses)}>
      {state === 'late' ? t('task.late', { when }) : state === 'soon' ? t('task.soon', { when }) : when}
    </span>
  );
}
