import { Undo2, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../live/sending.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import styles from './AnswerForm.module.css';
import { holdsAny } from './requests.ts';

/** What can be done about what was given: ask for it back, or withdraw what nobody has taken. */
export function RequestActs({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const { room } = useThisRoom();
  const { send, pending, refusal } = useCommand(room);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const as = room.slice('agency/'.length);
  const isOffer = request.answer === 'offered' && !request.isOver;
  const canAskBack = !isOffer && request.answer === 'accepted' && holdsAny(request) && !request.asksBack;
  if (!isOffer && !canAskBack) return null;

  async function askBack(event: FormEvent) {
    event.preventDefault();
    const words = note.trim();
    const heard = await send({ type: 'askBack', request: request.id, note: words === '' ? undefined : words, as });
    if (heard.is !== 'refused') setAsking(false);
  }

  return (
    <>
      {refusal && <Refused what={t('answer.notSent')} code={refusal.code} values={refusal.details} />}
      {asking ? (
        <form className={styles.form} onSubmit={askBack} onKeyDown={onEscape(() => setAsking(false))} noValidate>
          <TextField
            label={t('askBack.note')}
            optional
            hint={t('askBack.hint')}
            inputRef={focusOnce}
            value={note}
            onChange={setNote}
          />
          <div className={styles.foot}>
            <Button type="submit" look="solid" icon={Undo2} isPending={pending}>
              {t('askBack.do')}
            </Button>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {t('answer.back')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.foot}>
          {isOffer && (
            <Button
              size="small"
              icon={X}
              isPending={pending}
              onPress={() => void send({ type: 'withdrawOffer', request: request.id, as })}
            >
              {t('offer.withdraw')}
            </Button>
          )}
          {canAskBack && (
            <Button size="small" icon={Undo2} onPress={() => setAsking(true)}>
              {t('askBack.open')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
