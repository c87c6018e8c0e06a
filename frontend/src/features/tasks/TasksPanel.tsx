import { ListTodo, Plus, Target } from 'lucide-react';
import { useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection, useJustChanged } from '../../live/rooms.ts';
import { things } from '../../live/things.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useIsDragged } from '../../ui/drag/useDraggable.ts';
import { useDropPlace } from '../../ui/drag/useDropPlace.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TaskRow } from './TaskRow.tsx';
import styles from './TasksPanel.module.css';
import { countDone, groupsOf, type TaskGroup } from './tasks.ts';
import { type TaskDrops, useTaskDrops } from './useTaskDrops.ts';

/** What a response wants to reach, and who does what for it until when. */
export function TasksPanel({ room }: { room: string }) {
  const t = useT();
  const [, open] = useOpenThing();
  const { writes } = useResponse(room);
  const objectives = useCollection(room, 'objectives');
  const tasks = useCollection(room, 'tasks');
  const changed = useJustChanged(room, 'tasks');
  const drops = useTaskDrops(room);
  const isDragged = useIsDragged('task');
  const groups = groupsOf(objectives, tasks, isDragged);
  return (
    <section className={styles.panel} aria-labelledby="tasks-title">
      <header className={styles.head}>
        <h2 id="tasks-title">{t('tasks.title')}</h2>
        {tasks.length > 0 && (
          <span className={styles.note}>{t('tasks.done', { done: countDone(tasks), n: tasks.length })}</span>
        )}
        {writes && groups.length > 0 && (
          <span className={styles.end}>
            <Button icon={Plus} onPress={() => open(things.newTask())}>
              {t('tasks.task')}
            </Button>
          </span>
        )}
      </header>
      {groups.length === 0 ? (
        <EmptyState
          icon={ListTodo}
          title={t('tasks.empty')}
          action={
            writes && (
              <Button icon={Target} onPress={() => open(things.newObjective)}>
                {t('tasks.firstObjective')}
              </Button>
            )
          }
        >
          {t('tasks.emptyWhy')}
        </EmptyState>
      ) : (
        groups.map((group) => (
          <Group
            key={group.objective?.id ?? 'rest'}
            room={room}
            group={group}
            writes={writes}
            changed={changed}
            drops={drops}
            onOpen={open}
          />
        ))
      )}
      {writes && groups.length > 0 && (
        <Button size="small" look="quiet" icon={Plus} className={styles.more} onPress={() => open(things.newObjective)}>
          {t('tasks.objective')}
        </Button>
      )}
    </section>
  );
}

function Group({
  room,
  group: { objective, letter, tasks },
  writes,
  changed,
  drops,
  onOpen,
}: {
  room: string;
  group: TaskGroup;
  writes: boolean;
  /** Ids of tasks that changed a moment ago. */
  changed: ReadonlySet<string>;
  drops: TaskDrops;
  onOpen: (thing: string) => void;
}) {
  const t = useT();
  const title = objective
    ? (objective.title?.content ?? t('tasks.objectiveNumber', { number: objective.number }))
    : t('tasks.others');
  const id = objective?.id ?? null;
  const to = objective ? [letter, title].join(' ') : t('tasks.whole');
  const spot = useRef<HTMLDivElement>(null);
  const place = useDropPlace({
    ref: spot,
    label: t('tasks.moveHere', { to }),
    kinds: ['task'],
    accepts: (dragged) => drops.canMoveTo(dragged.id, id),
    onDrop: (dragged) => drops.moveTo(dragged.id, id, to),
    isClosed: !writes,
  });
  return (
    <div ref={spot} {...place.props} className={classes(styles.group, place.isOpen && styles.roomy, place.className)}>
      <div className={styles.objective}>
        {letter && (
          <span className={styles.letter} aria-hidden>
            {letter}
          </span>
        )}
        <h3 className={styles.title} lang={objective?.title?.language}>
          {objective && writes ? (
            <button type="button" className={styles.link} onClick={() => onOpen(objective.id)}>
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        <span className={styles.note}>
          {tasks.length > 0 ? t('tasks.done', { done: countDone(tasks), n: tasks.length }) : t('tasks.none')}
        </span>
        {objective && writes && (
          <IconButton
            size="small"
            icon={Plus}
            label={t('tasks.addTo', { title })}
            onPress={() => onOpen(things.newTask(objective.id))}
          />
        )}
      </div>
      {objective?.outcome?.content && (
        <p className={styles.outcome} lang={objective.outcome.language}>
          {objective.outcome.content}
        </p>
      )}
      <ul className={styles.list}>
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            room={room}
            task={task}
            writes={writes}
            isChanged={changed.has(task.id)}
            drops={drops}
          />
        ))}
      </ul>
    </div>
  );
}
