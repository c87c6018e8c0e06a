import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { useAgency } from '../../live/names.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { TextField } from '../../ui/Field.tsx';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './SmallForm.module.css';
import { wholeNumber } from './whole-number.ts';

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
  agencies?: readonly string[];
  withNote?: boolean;
  submit: (quantity: number) => string;
  onSubmit: (said: QuantitySaid) => Promise<Heard>;
  onDone: () => void;
}) {
  const t = useT();
  const nameOf = useAgency();
  // As typed: a number field of its own would tell what was typed only once it is left.
  const [typed, setTyped] = useState(String(start));
  const [note, setNote] = useState('');
  const [agency, setAgency] = useState(agencies[0]);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Heard | null>(null);
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
        <Select
          label={t('need.as')}
          options={agencies.map((id) => ({ id, label: nameOf(id).name }))}
          value={agency}
          onChange={setAgency}
        />
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
