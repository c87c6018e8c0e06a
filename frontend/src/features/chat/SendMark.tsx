import { Check, CircleAlert, Clock, RotateCw } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import type { SendState } from '../../lib/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { useRefusal } from '../../ui/useRefusal.ts';
import styles from './SendMark.module.css';

/** How far a message of mine has come. */
export function SendMark({
  state,
  offline,
  onRetry,
  onDiscard,
}: {
  state: SendState;
  offline: boolean;
  onRetry: () => void;
  onDiscard: () => void;
}) {
  const t = useT();
  const refusal = useRefusal();
  switch (state.is) {
    case 'waiting':
    case 'sending':
      return (
        <span className={styles.mark}>
          <Clock size={14} aria-hidden />
          {t(offline ? 'send.waiting' : 'send.sending')}
        </span>
      );
    case 'saved':
      return <Saved />;
    case 'refused':
    case 'late':
      return (
        <div className={styles.failed} role="alert">
          <CircleAlert size={16} aria-hidden />
          <span className={styles.reason}>
            {t('send.notSent')} {state.is === 'late' ? refusal('opTooOld') : refusal(state.code, state.details)}
          </span>
          <span className={styles.actions}>
            <Button size="small" icon={RotateCw} onPress={onRetry}>
              {t('send.retry')}
            </Button>
            <Button size="small" look="quiet" onPress={onDiscard}>
              {t('send.discard')}
            </Button>
          </span>
        </div>
      );
  }
}

/** The room has it. Stands for a moment beside what was saved. */
export function Saved() {
  const t = useT();
  return (
    <span className={styles.mark}>
      <Check size={14} aria-hidden />
      {t('send.saved')}
    </span>
  );
}
