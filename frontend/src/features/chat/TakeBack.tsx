import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { onEscape } from '../../ui/onEscape.ts';
import styles from './TakeBack.module.css';

/** Asks once before a message is taken back: that cannot be undone. */
export function TakeBack({ onYes, onDone }: { onYes: () => void; onDone: () => void }) {
  const t = useT();
  return (
    <div className={styles.ask} role="group" aria-label={t('message.delete')} onKeyDown={onEscape(onDone)}>
      <p>{t('message.deleteAsk')}</p>
      <Button
        size="small"
        ref={focusOnce}
        onPress={() => {
          onYes();
          onDone();
        }}
      >
        {t('message.delete')}
      </Button>
      <Button size="small" look="quiet" onPress={onDone}>
        {t('compose.cancel')}
      </Button>
    </div>
  );
}
