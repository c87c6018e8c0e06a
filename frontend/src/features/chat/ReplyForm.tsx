import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import styles from './ReplyForm.module.css';
import { useTyped } from './useTyped.ts';
import { WriteBox } from './WriteBox.tsx';

/** Answers in a thread, where it stands. */
export function ReplyForm({
  root,
  onSend,
  onDone,
}: {
  root: string;
  onSend: (text: string) => void;
  onDone: () => void;
}) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const phone = useMedia(media.phone);
  const typed = useTyped(`reply.${root}`);
  useEffect(() => focusOnce(area.current), []);

  function send() {
    if (typed.text.trim() === '') return;
    onSend(typed.text.trim());
    typed.clear();
    onDone();
  }

  return (
    <div className={styles.reply}>
      <WriteBox
        label={t('compose.reply')}
        placeholder={t('compose.reply')}
        area={area}
        text={typed.text}
        onText={typed.type}
        onSend={send}
        onEscape={onDone}
        enterSends={!phone}
        rows={2}
        foot={() => (
          <div className={styles.foot}>
            <Button size="small" icon={SendHorizontal} onPress={send}>
              {t('compose.sendReply')}
            </Button>
            <Button size="small" look="quiet" onPress={onDone}>
              {t('compose.cancel')}
            </Button>
          </div>
        )}
      />
    </div>
  );
}
