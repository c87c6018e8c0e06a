import { AtSign, Hash, ListPlus, SendHorizontal } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Composer.module.css';
import { SeenBy } from './SeenBy.tsx';
import { useTyped } from './useTyped.ts';
import { WriteBox } from './WriteBox.tsx';

/** Where one writes to the room, below who will read it. */
export function Composer({
  slim,
  onSend,
  onNeedForm,
}: {
  /** One line with its button beside it: on a phone and in the dock. */
  slim: boolean;
  onSend: (text: string) => void;
  /** Where needs are raised. */
  onNeedForm?: () => void;
}) {
  const t = useT();
  const { place } = useThisRoom();
  const typed = useTyped('message');

  function send() {
    if (typed.text.trim() === '') return;
    onSend(typed.text.trim());
    typed.clear();
  }

  if (slim) {
    return (
      <div className={styles.slim}>
        <div className={styles.line}>
          <WriteBox
            label={t('compose.label', { place })}
            placeholder={t('compose.label', { place })}
            text={typed.text}
            onText={typed.type}
            onSend={send}
            onNeedForm={onNeedForm}
            enterSends={false}
          />
        </div>
        <IconButton icon={SendHorizontal} look="solid" label={t('compose.send')} onPress={send} />
      </div>
    );
  }
  return (
    <div className={styles.composer}>
      <div className={styles.top}>
        <SeenBy />
      </div>
      <WriteBox
        label={t('compose.label', { place })}
        placeholder={t(onNeedForm ? 'compose.placeholder' : 'compose.label', { place })}
        text={typed.text}
        onText={typed.type}
        onSend={send}
        onNeedForm={onNeedForm}
        enterSends
        foot={(picker) => (
          <div className={styles.foot}>
            <IconButton size="small" icon={AtSign} label={t('compose.mention')} onPress={() => picker.start('@')} />
            {onNeedForm && (
              <>
                <IconButton size="small" icon={Hash} label={t('compose.need')} onPress={() => picker.start('#')} />
                <IconButton size="small" icon={ListPlus} label={t('compose.form')} onPress={onNeedForm} />
              </>
            )}
            <Button icon={SendHorizontal} size="small" className={styles.send} onPress={send}>
              {t('compose.send')}
            </Button>
          </div>
        )}
      />
    </div>
  );
}
