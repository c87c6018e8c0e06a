import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ObjectiveView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { useCommand } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { Refused } from '../../ui/Refused.tsx';
import { FormSheet } from '../../ui/Sheet.tsx';
import styles from './TaskForm.module.css';

/** Asks what is to be reached; later also what came of it. Its tasks go with it. */
export function ObjectiveForm({
  room,
  objective,
  onClose,
}: {
  room: string;
  /** The objective that is revised; without one, a new one is added. */
  objective?: ObjectiveView;
  onClose: () => void;
}) {
  const t = useT();
  const { members, writes } = useResponse(room);
  const ofIt = useCollection(room, 'tasks').filter(
    (task) => objective !== undefined && task.objective === objective.id,
  ).length;
  const { send, pending, refusal } = useCommand(room);
  const [title, setTitle] = useState(objective?.title?.content ?? '');
  const [outcome, setOutcome] = useState(objective?.outcome?.content ?? '');
  const [touched, setTouched] = useState(false);
  const [removing, setRemoving] = useState(false);

  async function submit() {
    setTouched(true);
    if (pending || title.trim() === '') return;
    const said = outcome.trim();
    const heard = await send(
      objective
        ? {
            type: 'reviseObjective',
            objective: objective.id,
            title: title.trim(),
            outcome: said === '' ? undefined : said,
          }
        : { type: 'addObjective', title: title.trim() },
    );
    if (heard.is !== 'refused') onClose();
  }

  async function remove(id: string) {
    const heard = await send({ type: 'removeObjective', objective: id });
    if (heard.is !== 'refused') onClose();
  }

  return (
    <FormSheet
      title={objective ? t('tasks.reviseObjective', { number: objective.number }) : t('tasks.addObjective')}
      submit={objective ? t('needForm.save') : t('tasks.addObjectiveSubmit')}
      audience={t('response.seenBy', { n: members.length })}
      pending={pending}
      problem={refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextArea
        label={t('tasks.whatToReach')}
        hint={t('tasks.whatToReachHint')}
        inputRef={focusOnce}
        value={title}
        onChange={setTitle}
        error={touched && title.trim() === '' ? t('raise.problem.missing') : undefined}
      />
      {objective && (
        <TextArea
          label={t('tasks.outcome')}
          optional
          hint={t('needForm.noteHint')}
          value={outcome}
          onChange={setOutcome}
        />
      )}
      {objective && writes && !removing && (
        <Button
          size="small"
          look="quiet"
          icon={Trash2}
          className={styles.remove}
          isDisabled={pending}
          onPress={() => (ofIt === 0 ? void remove(objective.id) : setRemoving(true))}
        >
          {t('tasks.removeObjective')}
        </Button>
      )}
      {objective && removing && (
        <div className={styles.removing}>
          <p>{t('tasks.removeWhat', { n: ofIt })}</p>
          <p className={styles.foot}>
            <Button icon={Trash2} isDisabled={pending} onPress={() => void remove(objective.id)}>
              {t('tasks.removeObjective')}
            </Button>
            <Button look="quiet" onPress={() => setRemoving(false)}>
              {t('needForm.cancel')}
            </Button>
          </p>
        </div>
      )}
    </FormSheet>
  );
}
