import { useT } from '../../i18n/useT.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useCollection } from '../../live/rooms.ts';
import { thingOf } from '../../live/things.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ObjectiveForm } from './ObjectiveForm.tsx';
import { TaskForm } from './TaskForm.tsx';

/** What of objectives and tasks is open beside the board, if anything. */
export function TaskSheets({ room }: { room: string }) {
  const [open, setOpen] = useOpenThing();
  const tasks = useCollection(room, 'tasks');
  const objectives = useCollection(room, 'objectives');
  const thing = thingOf(open);
  const close = () => setOpen(null);
  if (thing?.is === 'taskForm') {
    const task = tasks.find((one) => one.id === thing.revises);
    if (thing.revises && !task) return <Gone onClose={close} />;
    return <TaskForm key={open} room={room} task={task} objective={thing.objective} onClose={close} />;
  }
  if (thing?.is === 'objectiveForm') {
    const objective = objectives.find((one) => one.id === thing.revises);
    if (thing.revises && !objective) return <Gone onClose={close} />;
    return <ObjectiveForm key={open} room={room} objective={objective} onClose={close} />;
  }
  return null;
}

/** It was removed, perhaps while it was looked at. */
function Gone({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Sheet title={t('task.gone')} onClose={onClose}>
      <EmptyState title={t('task.gone')}>{t('task.goneWhy')}</EmptyState>
    </Sheet>
  );
}
