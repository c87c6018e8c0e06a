import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';
import { useCollection } from '../../live/rooms.ts';
import { useCommand } from '../../live/sending.ts';
import { dismissAbout, toast } from '../../ui/toasts.ts';
import { useRefusalToast } from '../../ui/useRefusalToast.ts';
import { move, ownedBy } from './task-form.ts';
import { canMoveTo, canOwn, objectiveOf } from './tasks.ts';

/** What dragging does to tasks: below another objective, or to another person. Each can be taken back for a while. */
export function useTaskDrops(room: string) {
  const t = useT();
  const person = usePerson();
  const refuse = useRefusalToast();
  const objectives = useCollection(room, 'objectives');
  const tasks = useCollection(room, 'tasks');
  const { send } = useCommand(room);

  async function give(command: Parameters<typeof send>[0], back: typeof command, said: string, about: string) {
    const heard = await send(command);
    if (heard.is === 'refused') refuse(heard);
    if (heard.is !== 'saved') return;
    dismissAbout(about);
    toast(said, () => void send(back), about);
  }

  return {
    canMoveTo: (id: string, objective: string | null) => canMoveTo(id, objective, tasks, objectives),
    moveTo: (id: string, objective: string | null, to: string) => {
      const task = tasks.find((one) => one.id === id);
      const command = task && move(task, objective);
      if (!task || !command) return;
      const back = { ...command, objective: objectiveOf(task, objectives) ?? undefined };
      void give(command, back, t('task.moved', { title: titleOf(task), to }), id);
    },
    canOwn: (id: string, who: string) =>
      canOwn(
        tasks.find((one) => one.id === id),
        who,
      ),
    own: (id: string, who: string) => {
      const task = tasks.find((one) => one.id === id);
      if (!task) return;
      const said = t('task.given', { who: person(who).name, title: titleOf(task) });
      void give(ownedBy(task, { owner: who }), ownedBy(task, task), said, id);
    },
  };

  function titleOf(task: (typeof tasks)[number]): string {
    return task.title?.content ?? t('task.number', { number: task.number });
  }
}

export type TaskDrops = ReturnType<typeof useTaskDrops>;
