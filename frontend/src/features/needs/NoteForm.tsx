import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useDraft } from '../../live/draft.ts';
import type { Heard } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { TextArea } from '../../ui/Field.tsx';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import styles from '../../ui/SmallForm.module.css';

/** Asks for some words. */
export function NoteForm({
  purpose,
  label,
  required,
  submit,
  onSubmit,
  onDone,
}: {
  /** What the words are for: under this they are kept until they are sent. */
  purpose: string;
  label: string;
  required: boolean;
  submit: string;
  onSubmit: (note: string) => Promise<Heard>;
  onDone: () => void;
}) {
  const t = useT();
  const draft = useDraft<string>(purpose, useThisRoom().room);
  const [note, setNote] = useState(() => draft.load() ?? '');
  const [pending, setPending] = useState(false);
  const [missing, setMissing] = useState(false);
  const [outcome, setOutcome] = useState<Heard | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    const words = note.trim();
    setMissing(required && words === '');
    if (pending || (required && words === '')) return;
    setPending(true);
    const answer = await onSubmit(words);
    setPending(false);
    if (answer.is === 'refused') {
      setOutcome(answer);
      return;
    }
    draft.drop();
    onDone();
  }

  function write(words: string) {
    setNote(words);
    if (words === '') draft.drop();
    else draft.keep(words);
  }

  return (
    <form className={styles.form} onSubmit={send} onKeyDown={onEscape(onDone)} noValidate>
      <TextArea
        label={label}
        hint={t('needForm.noteHint')}
        error={missing ? t('raise.problem.missing') : undefined}
        inputRef={focusOnce}
        value={note}
        onChange={write}
      />
      {outcome?.is === 'refused' && <Refused what={t('refused.title')} code={outcome.code} values={outcome.details} />}
      <div className={styles.foot}>
        <Button type="submit" look="solid" isPending={pending}>
          {submit}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('needForm.cancel')}
        </Button>
      </div>
    </form>
  );
}
