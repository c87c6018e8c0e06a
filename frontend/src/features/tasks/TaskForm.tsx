import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TaskView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { useRoleName } from '../../live/roles.ts';
import { useCommand } from '../../live/sending.ts';
import { useNames } from '../../live/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, FormSheet } from '../../ui/Sheet.tsx';
import { add, draftOf, emptyTask, move, problemsOf, revise, type TaskDraft } from './task-form.ts';
import styles from './TaskForm.module.css';
import { letterOf } from './tasks.ts';

/** Asks what has to be done, by whom and until when. */
export function TaskForm({
  room,
  task,
  objective,
  onClose,
}: {
  room: string;
  /** The task that is revised; without one, a new one is added. */
  task?: TaskView;
  objective?: string;
  onClose: () => void;
}) {
  const t = useT();
  const names = useNames();
  const roleName = useRoleName();
  const { me, members, writes } = useResponse(room);
  const objectives = useCollection(room, 'objectives').toSorted((a, b) => a.number - b.number);
  const { send, pending, refusal } = useCommand(room);
  const [draft, setDraft] = useState<TaskDraft>(() => (task ? draftOf(task, names.roles) : emptyTask(objective)));
  // Only what is chosen here moves it: someone else may have moved it meanwhile.
  const [stoodBelow] = useState(draft.objective);
  const [touched, setTouched] = useState(false);
  const problems = touched ? problemsOf(draft) : {};
  const change = (part: Partial<TaskDraft>) => setDraft({ ...draft, ...part });
  const people = names.people
    .filter((p) => members.includes(p.id) || `person:${p.id}` === draft.owner)
    .toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id) || a.name.localeCompare(b.name));

  async function submit() {
    setTouched(true);
    if (pending || Object.keys(problemsOf(draft)).length > 0) return;
    const moved = task && draft.objective !== stoodBelow ? move(task, draft.objective) : null;
    if (moved && (await send(moved)).is === 'refused') return;
    const heard = await send(task ? revise(task, draft) : add(draft));
    if (heard.is !== 'refused') onClose();
  }

  async function remove(id: string) {
    const heard = await send({ type: 'removeTask', task: id });
    if (heard.is !== 'refused') onClose();
  }

  return (
    <FormSheet
      title={task ? t('task.revise', { number: task.number }) : t('task.add')}
      submit={task ? t('needForm.save') : t('task.addSubmit')}
      audience={t('response.seenBy', { n: members.length })}
      pending={pending}
      problem={refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextArea
        label={t('task.what')}
        hint={t('needForm.noteHint')}
        inputRef={focusOnce}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={problems.title && t('raise.problem.missing')}
      />
      {objectives.length > 0 && (
        <Select
          label={t('task.for')}
          options={[
            { id: 'none', label: t('tasks.whole') },
            ...objectives.map((o, i) => ({
              id: o.id,
              label: `${letterOf(i)}  ${o.title?.content ?? t('tasks.objectiveNumber', { number: o.number })}`,
            })),
          ]}
          value={draft.objective ?? 'none'}
          onChange={(id) => change({ objective: id === 'none' ? null : id })}
        />
      )}
      <Select
        label={t('task.who')}
        options={[
          { id: 'nobody' as const, label: t('task.nobody') },
          ...people.map((p) => ({ id: `person:${p.id}` as const, label: p.name })),
          ...names.roles.map((id) => ({ id: `role:${id}` as const, label: t('task.role', { role: roleName(id) }) })),
          { id: 'role' as const, label: t('task.aRole') },
        ]}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
      />
      {draft.owner === 'role' && (
        <TextField
          label={t('task.roleName')}
          hint={t('task.roleHint')}
          maxLength={100}
          value={draft.role}
          onChange={(role) => change({ role })}
          error={problems.role && t('raise.problem.missing')}
        />
      )}
      <FieldRow>
        <TextField
          type="date"
          label={t('task.dueDate')}
          optional
          value={draft.date}
          onChange={(date) => change({ date })}
          error={problems.due && t('raise.problem.badDate')}
        />
        <TextField
          type="time"
          label={t('raise.time')}
          optional
          value={draft.time}
          onChange={(time) => change({ time })}
        />
      </FieldRow>
      {task && writes && (
        <Button
          size="small"
          look="quiet"
          icon={Trash2}
          className={styles.remove}
          isDisabled={pending}
          onPress={() => void remove(task.id)}
        >
          {t('task.remove')}
        </Button>
      )}
    </FormSheet>
  );
}
