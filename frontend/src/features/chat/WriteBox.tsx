import { type RefObject, type ReactNode, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { PickList } from './PickList.tsx';
import { type Picker, usePicker } from './usePicker.ts';
import styles from './WriteBox.module.css';

/** As many UTF-16 units as the room takes in one message. */
const longest = 12_000;

/** A field to write a message in, with what can be picked while writing. Enter sends, Shift and Enter breaks the line. */
export function WriteBox({
  label,
  placeholder,
  text,
  onText,
  onSend,
  onEscape,
  onNeedForm,
  enterSends,
  rows = 1,
  area,
  foot,
}: {
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
  onEscape?: () => void;
  onNeedForm?: () => void;
  /** On a phone Enter breaks the line, and the button sends. */
  enterSends: boolean;
  rows?: number;
  area?: RefObject<HTMLTextAreaElement | null>;
  /** What stands below the field; gets the picker, to start it by a button. */
  foot?: (picker: Picker) => ReactNode;
}) {
  const t = useT();
  const own = useRef<HTMLTextAreaElement>(null);
  const field = area ?? own;
  const picker = usePicker({ area: field, text, onText, onNeedForm });
  const over = text.length - longest;
  return (
    <div className={styles.box}>
      <PickList picker={picker} />
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={picker.active ? picker.listId : undefined}
        aria-activedescendant={picker.active ? `${picker.listId}-${picker.active.id}` : undefined}
        aria-invalid={over > 0 || undefined}
        placeholder={placeholder}
        rows={rows}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          picker.look();
        }}
        onSelect={picker.look}
        onBlur={picker.close}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || picker.onKeyDown(event)) return;
          if (event.key === 'Enter' && !event.shiftKey && enterSends) {
            event.preventDefault();
            onSend();
          } else if (event.key === 'Escape' && onEscape) {
            event.stopPropagation();
            onEscape();
          }
        }}
      />
      {over > 0 && <p className={styles.over}>{t('compose.tooLong', { n: over })}</p>}
      {foot?.(picker)}
    </div>
  );
}
