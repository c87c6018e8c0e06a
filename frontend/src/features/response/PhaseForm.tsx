import { useState } from 'react';
import type { ResponsePhase } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useResponse } from '../../live/response.ts';
import { useCommand } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import { StatusIcon } from '../../ui/Status.tsx';
import styles from './PhaseForm.module.css';
import { following } from './phases.ts';

/** Moves a response on. Closing says what it does before it does it; everything else can be gone on from. */
export function PhaseForm({ room, onDone }: { room: string; onDone: () => void }) {
  const t = useT();
  const { view, leadsAs } = useResponse(room);
  const { send, pending, refusal } = useCommand(room);
  const [closing, setClosing] = useState(false);
  const [note, setNote] = useState('');
  if (!view) return null;

  async function change(phase: ResponsePhase) {
    const said = note.trim();
    const heard = await send({ type: 'changePhase', phase, note: said === '' ? undefined : said, as: leadsAs });
    if (heard.is !== 'refused') onDone();
  }

  return (
    <div className={styles.form}>
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      {closing ? (
        <form
          className={styles.form}
          onKeyDown={onEscape(() => setClosing(false))}
          onSubmit={(event) => {
            event.preventDefault();
            void change('closed');
          }}
        >
          <p className={styles.title}>{t('response.closeAsk')}</p>
          <p className={styles.what}>{t('response.closeWhat')}</p>
          <TextField
            label={t('response.phaseNote')}
            optional
            hint={t('needForm.noteHint')}
            value={note}
            onChange={setNote}
          />
          <div className={styles.foot}>
            <Button type="submit" look="solid" isPending={pending}>
              {t('response.close')}
            </Button>
            <Button look="quiet" onPress={() => setClosing(false)}>
              {t('needForm.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p className={styles.title}>{t(view.phase === 'closed' ? 'response.takeUpTitle' : 'response.changePhase')}</p>
          {following(view.phase).map((phase) => (
            <Button
              key={phase}
              wide
              className={styles.choice}
              isDisabled={pending}
              onPress={() => (phase === 'closed' ? setClosing(true) : void change(phase))}
            >
              <span className={styles.phase}>
                <StatusIcon name={`phase.${phase}`} />
                <span>{phase === 'reopened' ? t('response.reopen') : t(`status.phase.${phase}`)}</span>
              </span>
            </Button>
          ))}
        </>
      )}
    </div>
  );
}
