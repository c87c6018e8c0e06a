import { useState } from 'react';
import type { MessageView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import styles from './EditForm.module.css';

/** Changes one's own message where it stands. */
export function EditForm({
  message,
  onSave,
  onDone,
}: {
  message: MessageView;
  onSave: (text: string) => void;
  onDone: () => void;
}) {
  const t = useT();
  const before = message.text?.content ?? '';
  const [text, setText] = useState(before);

  function save() {
    const words = text.trim();
    if (words === '') return;
    if (words !== before) onSave(words);
    onDone();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        className={styles.text}
        aria-label={t('message.edit')}
        ref={focusOnce}
        value={text}
        rows={2}
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            save();
          }
        }}
      />
      <span className={styles.actions}>
        <Button size="small" type="submit">
          {t('compose.save')}
        </Button>
        <Button size="small" look="quiet" onPress={onDone}>
          {t('compose.cancel')}
        </Button>
      </span>
    </form>
  );
}
