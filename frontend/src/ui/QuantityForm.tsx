import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Button } from './Button.tsx';
import { TextField } from './Field.tsx';
import { focusOnce } from './focusOnce.ts';
import { onEscape } from './onEscape.ts';
import { Refused } from './Refused.tsx';
import { type Option, Select } from './Select.tsx';
import styles from './SmallForm.module.css';
import { wholeNumber } from './wholeNumber.ts';

/** What became of it; a refusal is told in the form. */
type Answered = { is: 'saved' | 'queued' } | { is: 'refused'; code?: string; details?: unknown };

export interface QuantitySaid {
  quantity: number;
  note?: string;
  agency?: string;
}

/** Asks how many, and where it matters for which agency and with what words. */
export function QuantityForm({
  label,
  hint,
  least,
  most,
  start,
  agencies = [],
  withNote,
  submit,
  onSubmit,
  onDone,
}: {
  label: string;
  hint: string;
  least: number;
  most: number;
  start: number;
  /** One is chosen if there are several. */
  agencies?: readonly Option<string>[];
  withNote?: boolean;
  submit: (quantity: number) => string;
  onSubmit: (said: QuantitySaid) => Promise<Answered>;
  onDone: () => void;
}) {
  const t = useT();
  // As typed: a number field of its own would tell what was typed only once it is left.
  const [typed, setTyped] = useState(String(start));
  const [note, setNote] = useState('');
  const [agency, setAgency] = useState(agencies[0]?.id);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Answered | null>(null);
  const quantity = wholeNumber(typed);
  const fits = quantity !== null && quantity >= least && quantity <= most;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!fits || pending) return;
    setPending(true);
    const outcome = await onSubmit({ quantity, note: note.trim() === '' ? undefined : note.trim(), agency });
    setPending(false);
    if (outcome.is !== 'refused') onDone();
    else setRefusal(outcome);
  }

  return (
    <form className={styles.form} onSubmit={send} onKeyDown={onEscape(onDone)} noValidate>
      {agencies.length > 1 && agency && (
        <Select label={t('need.as')} options={agencies} value={agency} onChange={setAgency} />
      )}
      <TextField
        inputMode="numeric"
        label={label}
        hint={hint}
        inputRef={focusOnce}
        value={typed}
        onChange={setTyped}
        error={fits ? undefined : t(least === 0 ? 'needForm.wholeFromZero' : 'needForm.whole', { most })}
      />
      {withNote && (
        <TextField label={t('needForm.note')} optional hint={t('needForm.noteHint')} value={note} onChange={setNote} />
      )}
      {refusal?.is === 'refused' && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      <div className={styles.foot}>
        <Button type="submit" look="solid" isPending={pending}>
          {submit(fits ? quantity : start)}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('needForm.cancel')}
        </Button>
      </div>
    </form>
  );
}
