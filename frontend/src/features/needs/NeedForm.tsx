import { Check, ChevronDown, ChevronUp, MapPin } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { categories, categoryIcons } from '../../ui/categories.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, FormSheet } from '../../ui/Sheet.tsx';
import { vocabulary } from '../../ui/vocabulary.ts';
import type { Due, NeedDraft, NeedField, NeedProblem } from './need-form.ts';
import styles from './NeedForm.module.css';
import { useNeedForm } from './useNeedForm.ts';

const priorities = ['urgent', 'routine', 'low'] as const;

const dues = [
  ['today', 'raise.today'],
  ['week', 'raise.week'],
  ['longTerm', 'raise.longTerm'],
] as const;

/** Asks what is needed. What was typed is kept until it has been raised or is discarded. */
export function NeedForm({
  revises,
  fromMessage,
  onClose,
  onRaised,
}: {
  /** The need that is revised; without one, a new one is raised. */
  revises?: string;
  /** The message that it is made from. */
  fromMessage?: string;
  onClose: () => void;
  onRaised: (id: string) => void;
}) {
  const t = useT();
  const { place, members } = useThisRoom();
  const need = useEntities('needs').find((n) => n.id === revises);
  const message = useEntities('messages').find((m) => m.id === fromMessage);
  const person = usePerson();
  const form = useNeedForm({ need, message, onClose, onRaised });
  const { draft, change } = form;
  const error = (field: NeedField) => problemText(t, form.problems[field]);
  return (
    <FormSheet
      title={need ? t('raise.titleRevise', { number: need.number }) : t('raise.title')}
      end={
        form.kept && (
          <span className={styles.kept}>
            <Check size={16} aria-hidden />
            {t('raise.saved')}
          </span>
        )
      }
      onClose={onClose}
      onSubmit={() => void form.submit()}
      pending={form.pending}
      submit={need ? t('raise.publishRevise') : t('raise.publish', { place })}
      audience={t('raise.seenBy', { n: members.length })}
      problem={
        form.refusal && (
          <Refused
            what={t(need ? 'raise.refusedRevise' : 'raise.refused')}
            code={form.refusal.code}
            values={form.refusal.details}
          >
            {form.refusal.code === 'changedMeanwhile' && (
              <Button size="small" onPress={form.takeNew}>
                {t('raise.stale')}
              </Button>
            )}
          </Refused>
        )
      }
    >
      {message && <p className={styles.note}>{t('raise.fromMessage', { person: person(message.by).name })}</p>}
      <TextArea
        label={t('raise.what')}
        hint={t('raise.whatHint')}
        error={error('title')}
        inputRef={focusOnce}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <FieldRow>
        <TextField
          label={t('raise.howMuch')}
          placeholder={t('raise.howMuchExample')}
          error={error('quantity') ?? error('unit')}
          value={draft.amount}
          onChange={(amount) => change({ amount })}
        />
        <Select
          label={t('raise.type')}
          placeholder={t('raise.typeChoose')}
          options={categories.map((id) => ({ id, label: t(`category.${id}`), icon: categoryIcons[id] }))}
          value={draft.category}
          onChange={(category) => change({ category })}
          error={error('category')}
        />
      </FieldRow>
      <Choices
        label={t('raise.when')}
        error={draft.due === 'date' ? undefined : error('neededBy')}
        options={[
          ...dues.map(([id, label]) => ({ id: id as Due, label: t(label) })),
          ...(draft.due === 'date' ? [{ id: 'date' as Due, label: t('raise.onDate') }] : []),
        ]}
        value={draft.due}
        onChange={(due) => change({ due })}
        joined
      />
      <Choices
        label={t('raise.priority')}
        options={priorities.map((id) => ({
          id,
          label: t(`status.priority.${id}`),
          icon: vocabulary[`priority.${id}`].icon,
          tone: id === 'urgent' ? ('brick' as const) : undefined,
        }))}
        value={draft.priority}
        onChange={(priority) => change({ priority })}
      />
      <TextField
        label={t('raise.where')}
        hint={t('raise.whereHint')}
        icon={MapPin}
        placeholder={t('raise.whereExample')}
        error={error('place')}
        value={draft.place}
        onChange={(where) => change({ place: where })}
      />
      <Button
        look="quiet"
        icon={form.more ? ChevronUp : ChevronDown}
        className={styles.more}
        aria-expanded={form.more}
        onPress={() => form.setMore(!form.more)}
      >
        {t('raise.more')}
      </Button>
      {form.more && <More draft={draft} change={change} error={error} />}
      {form.kept && (
        <Button size="small" look="quiet" className={styles.more} onPress={form.discard}>
          {t('raise.discard')}
        </Button>
      )}
    </FormSheet>
  );
}

function More({
  draft,
  change,
  error,
}: {
  draft: NeedDraft;
  change: (part: Partial<NeedDraft>) => void;
  error: (field: NeedField) => string | undefined;
}) {
  const t = useT();
  return (
    <>
      <FieldRow>
        <TextField
          type="date"
          label={t('raise.date')}
          optional
          error={draft.due === 'date' ? error('neededBy') : undefined}
          value={draft.date}
          onChange={(date) => change({ date, due: date === '' ? 'week' : 'date' })}
        />
        <TextField
          type="time"
          label={t('raise.time')}
          optional
          isDisabled={draft.due !== 'date'}
          value={draft.time}
          onChange={(time) => change({ time })}
        />
      </FieldRow>
      <TextArea
        label={t('raise.description')}
        optional
        hint={t('raise.whatHint')}
        error={error('description')}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
    </>
  );
}

function problemText(t: ReturnType<typeof useT>, problem: NeedProblem | undefined): string | undefined {
  return problem && t(`raise.problem.${problem}`);
}
