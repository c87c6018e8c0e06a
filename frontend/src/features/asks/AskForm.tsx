import { ChevronDown, ChevronUp, MapPin, Package, Plus, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import type { LineKind } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useDraft } from '../../live/draft.ts';
import { useResponse } from '../../live/response.ts';
import { useCommand } from '../../live/sending.ts';
import { useNames } from '../../live/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, FormSheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/toasts.ts';
import { vocabulary } from '../../ui/vocabulary.ts';
import {
  ask,
  type AskDraft,
  emptyAsk,
  emptyLine,
  isBlank,
  isWrong,
  type LineDraft,
  type LineProblem,
  mostAsked,
  mostLines,
  problemsOf,
} from './ask-form.ts';
import styles from './AskForm.module.css';

const priorities = ['urgent', 'routine', 'low'] as const;
const kinds: readonly LineKind[] = ['staff', 'resource'];

/** Asks an agency for people and things. What was typed is kept until it was sent. */
export function AskForm({ room, kind, onClose }: { room: string; kind: LineKind; onClose: () => void }) {
  const t = useT();
  const { members } = useResponse(room);
  const { send, pending, refusal, clear } = useCommand(room);
  const kept = useDraft<AskDraft>(`ask.${kind}`, room);
  const [draft, setDraft] = useState<AskDraft>(() => ({ ...emptyAsk(kind), ...kept.load() }));
  const [touched, setTouched] = useState(false);
  const [more, setMore] = useState(draft.note !== '' || draft.title !== '');
  const problems = touched ? problemsOf(draft) : { lines: [] };
  const agencies = useAgencyOptions(room);

  function change(part: Partial<AskDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    clear();
    if (isBlank(next)) kept.drop();
    else kept.keep(next);
  }

  async function submit() {
    setTouched(true);
    if (pending || isWrong(problemsOf(draft))) return;
    const heard = await send(ask(draft));
    if (heard.is === 'refused') return;
    kept.drop();
    if (heard.is === 'saved')
      toast(t('ask.sent', { agency: agencies.find((a) => a.id === draft.agency)?.label ?? '' }));
    onClose();
  }

  return (
    <FormSheet
      title={t(kind === 'staff' ? 'ask.staff' : 'ask.resource')}
      submit={t('ask.submit')}
      audience={t('ask.seenBy', { n: members.length })}
      pending={pending}
      problem={refusal && <Refused what={t('ask.refused')} code={refusal.code} values={refusal.details} />}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Select
        label={t('ask.agency')}
        placeholder={t('raise.typeChoose')}
        options={agencies}
        value={draft.agency}
        onChange={(agency) => change({ agency })}
        error={problems.agency && t('raise.problem.missing')}
      />
      <div className={styles.lines} role="group" aria-label={t('ask.lines')}>
        {draft.lines.map((line, i) => (
          <Line
            // Lines have no name but their place; what is typed in one is held by the form.
            key={i}
            line={line}
            first={i === 0}
            problem={problems.lines[i] ?? {}}
            onChange={(part) => change({ lines: draft.lines.map((l, j) => (j === i ? { ...l, ...part } : l)) })}
            onRemove={
              draft.lines.length > 1 ? () => change({ lines: draft.lines.filter((_, j) => j !== i) }) : undefined
            }
          />
        ))}
        {draft.lines.length < mostLines && (
          <p className={styles.add}>
            <Button
              size="small"
              look="quiet"
              icon={Plus}
              onPress={() => change({ lines: [...draft.lines, emptyLine('staff')] })}
            >
              {t('ask.addStaff')}
            </Button>
            <Button
              size="small"
              look="quiet"
              icon={Plus}
              onPress={() => change({ lines: [...draft.lines, emptyLine('resource')] })}
            >
              {t('ask.addResource')}
            </Button>
          </p>
        )}
      </div>
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
      <FieldRow>
        <TextField
          type="date"
          label={t('ask.neededBy')}
          optional
          value={draft.date}
          onChange={(date) => change({ date })}
          error={problems.neededBy && t('raise.problem.badDate')}
        />
        <TextField
          type="time"
          label={t('raise.time')}
          optional
          value={draft.time}
          onChange={(time) => change({ time })}
        />
      </FieldRow>
      <TextField
        label={t('ask.place')}
        optional
        hint={t('raise.whereHint')}
        icon={MapPin}
        maxLength={200}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <Button
        look="quiet"
        icon={more ? ChevronUp : ChevronDown}
        className={styles.more}
        aria-expanded={more}
        onPress={() => setMore(!more)}
      >
        {t('raise.more')}
      </Button>
      {more && (
        <>
          <TextField
            label={t('ask.title')}
            optional
            hint={t('ask.titleHint')}
            maxLength={200}
            value={draft.title}
            onChange={(title) => change({ title })}
          />
          <TextArea
            label={t('ask.note')}
            optional
            hint={t('needForm.noteHint')}
            value={draft.note}
            onChange={(note) => change({ note })}
          />
        </>
      )}
    </FormSheet>
  );
}

function Line({
  line,
  first,
  problem,
  onChange,
  onRemove,
}: {
  line: LineDraft;
  first: boolean;
  problem: LineProblem;
  onChange: (part: Partial<LineDraft>) => void;
  onRemove?: () => void;
}) {
  const t = useT();
  return (
    <div className={styles.line}>
      <div className={styles.kind}>
        <Choices
          label={t('ask.kind')}
          options={kinds.map((id) => ({
            id,
            label: t(`ask.kind.${id}`),
            icon: id === 'staff' ? UserRound : Package,
          }))}
          value={line.kind}
          onChange={(kind) => onChange({ kind })}
          joined
        />
        {onRemove && <IconButton icon={X} label={t('ask.removeLine')} onPress={onRemove} />}
      </div>
      <div className={styles.what}>
        <TextField
          label={t('ask.howMany')}
          inputMode="numeric"
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          error={problem.quantity && t('ask.whole', { most: mostAsked })}
        />
        <TextField
          label={t(line.kind === 'staff' ? 'ask.whatStaff' : 'ask.whatResource')}
          placeholder={t(line.kind === 'staff' ? 'ask.exampleStaff' : 'ask.exampleResource')}
          inputRef={first ? focusOnce : undefined}
          maxLength={100}
          value={line.what}
          onChange={(what) => onChange({ what })}
          error={problem.what && t('raise.problem.missing')}
        />
      </div>
      <TextField
        label={t('ask.substitute')}
        optional
        maxLength={100}
        value={line.substitute}
        onChange={(substitute) => onChange({ substitute })}
      />
    </div>
  );
}

/** Agencies that are in the response first: they know of it already. */
function useAgencyOptions(room: string) {
  const t = useT();
  const { askable } = useNames();
  const { view } = useResponse(room);
  const isIn = (id: string) => view?.agencies.includes(id) ?? false;
  return askable
    .toSorted((a, b) => Number(isIn(b.id)) - Number(isIn(a.id)) || a.name.localeCompare(b.name))
    .map((a) => ({ id: a.id, label: isIn(a.id) ? t('ask.inRoom', { agency: a.name }) : a.name }));
}
