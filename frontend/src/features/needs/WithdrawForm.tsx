import { type FormEvent, useState } from 'react';
import type { WithdrawReason } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from '../../ui/SmallForm.module.css';

const reasons: readonly WithdrawReason[] = [
  'noLongerWanted',
  'doneByOthers',
  'duplicate',
  'incomplete',
  'outOfScope',
  'declined',
];

/** Takes a need back, and says why. */
export function WithdrawForm({
  onSubmit,
  onDone,
}: {
  onSubmit: (reason: WithdrawReason, note?: string) => Promise<Heard>;
  onDone: () => void;
}) {
  const t = useT();
  const [reason, setReason] = useState<WithdrawReason | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Heard | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!reason || pending) return;
    setPending(true);
    const answer = await onSubmit(reason, note.trim() === '' ? undefined : note.trim());
    setPending(false);
    if (answer.is !== 'refused') onDone();
    else setOutcome(answer);
  }

  return (
    <form className={styles.form} onSubmit={send} onKeyDown={onEscape(onDone)} noValidate>
      <Select
        label={t('needForm.reason')}
        options={reasons.map((id) => ({ id, label: t(`withdraw.${id}`) }))}
        value={reason}
        onChange={setReason}
        placeholder={t('raise.typeChoose')}
        error={asked && !reason ? t('raise.problem.missing') : undefined}
      />
      <TextField label={t('needForm.note')} optional hint={t('needForm.noteHint')} value={note} onChange={setNote} />
      {outcome?.is === 'refused' && <Refused what={t('refused.title')} code={outcome.code} values={outcome.details} />}
      <div className={styles.foot}>
        <Button type="submit" look="solid" isPending={pending}>
          {t('needAct.withdraw')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('needForm.cancel')}
        </Button>
      </div>
    </form>
  );
}
