import { Check, ListTodo } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { Item, Open, Said } from './Item.tsx';
import type { Waiting } from './waiting.ts';
import { useTimes } from './words.ts';

/** A task of mine that was due. */
export function LateTask({ waiting }: { waiting: Extract<Waiting, { is: 'task' }> }) {
  const t = useT();
  const { clock } = useTimes();
  const now = useNow(60_000);
  const { send, pending, refusal } = useCommand(waiting.room);
  const { task, room } = waiting;
  return (
    <Item
      icon={ListTodo}
      tone="gold"
      waiting={waiting}
      title={
        <>
          {t('forYou.lateTask')} <Said text={task.title} />
        </>
      }
      refusal={refusal}
      actions={
        <>
          <Button
            icon={Check}
            isDisabled={pending}
            onPress={() => void send({ type: 'completeTask', task: task.id, done: true })}
          >
            {t('forYou.done')}
          </Button>
          <Open href={`/${room}?open=${task.id}`} />
        </>
      }
    >
      <p>
        {task.due !== undefined && t('forYou.wasDue', { time: clock(task.due, now) })}
        {task.owner === undefined && task.role !== undefined && ` · ${t('forYou.byRole')}`}
      </p>
    </Item>
  );
}
