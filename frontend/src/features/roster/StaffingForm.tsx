import { type FormEvent, useState } from 'react';
import type { RosterView, Staffing } from '../../contracts/index.ts';
import { cityClock } from '../../i18n/when.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { useNow } from '../../ui/clock.ts';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { vocabulary } from '../../ui/vocabulary.ts';
import styles from './EntrySheet.module.css';
import { sayable } from './roster.ts';
import { useStaffing } from './useStaffing.ts';

/** Says how somebody can be counted on, until when, and why. */
export function StaffingForm({ entry }: { entry: RosterView }) {
  const t = useT();
  const { room } = useThisRoom();
  const { say, pending, refusal } = useStaffing(room);
  const now = useNow(60_000);
  const [staffing, setStaffing] = useState<Staffing>(entry.staffing === 'committed' ? 'available' : entry.staffing);
  const [until, setUntil] = useState('');
  const [note, setNote] = useState(entry.note?.content ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    const at = cityClock(until, new Date(now));
    const words = note.trim();
    void say(entry, staffing, at?.toISOString() ?? kept(), words === '' ? undefined : words);
  }

  /** A time that was said before still holds where nothing else was chosen. */
  const kept = () => (until === '' && staffing === entry.staffing ? entry.until : undefined);

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Choices
        label={t('staffing.how')}
        options={sayable.map((id) => ({
          id,
          label: t(`status.staffing.${id}`),
          icon: vocabulary[`staffing.${id}`].icon,
        }))}
        value={staffing}
        onChange={setStaffing}
      />
      <TextField
        type="time"
        label={t(staffing === 'delayed' ? 'staffing.newTime' : 'staffing.until')}
        optional
        hint={t('staffing.untilHint')}
        value={until}
        onChange={setUntil}
      />
      <TextField label={t('roster.note')} optional hint={t('staffing.noteHint')} value={note} onChange={setNote} />
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      <div>
        <Button type="submit" look="solid" isPending={pending}>
          {t('staffing.save')}
        </Button>
      </div>
    </form>
  );
}
