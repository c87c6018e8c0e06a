import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useEntities } from '../../live/thisRoom.ts';
import { complete, type Trigger, triggerAt } from './mentions.ts';
import { type Pick, picksFor } from './picks.ts';
import { useMentionables } from './useMentionables.ts';

/** Offers people, needs and forms while somebody types `@`, `#` or `/`. */
export function usePicker({
  area,
  text,
  onText,
  onNeedForm,
}: {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onText: (text: string) => void;
  /** Where a form can be opened. */
  onNeedForm?: () => void;
}) {
  const t = useT();
  const listId = useId();
  const mentionables = useMentionables();
  const needs = useEntities('needs');
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [at, setAt] = useState(0);

  const picks =
    trigger && (trigger.sign !== '/' || onNeedForm)
      ? picksFor(trigger, {
          mentionables,
          needs,
          needCommand: { name: t('compose.needCommand'), hint: t('compose.needCommandHint') },
        })
      : [];
  const active = picks[Math.min(at, picks.length - 1)];

  function look() {
    const element = area.current;
    const next =
      element && element.selectionStart === element.selectionEnd
        ? triggerAt(element.value, element.selectionStart)
        : null;
    setTrigger(next);
    if (next?.query !== trigger?.query || next?.sign !== trigger?.sign) setAt(0);
  }

  function pick(one: Pick) {
    const element = area.current;
    if (!trigger || !element) return;
    setTrigger(null);
    if (one.insert === null) {
      onText('');
      onNeedForm?.();
      return;
    }
    const next = complete(text, element.selectionStart, trigger, one.insert);
    onText(next.text);
    // Once the text stands in the field.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.caret, next.caret);
    });
  }

  /** Types a sign for whoever pressed its button. */
  function start(sign: '@' | '#' | '/') {
    const element = area.current;
    if (!element) return;
    const caret = element.selectionStart;
    const before = sign === '/' ? '' : text.slice(0, caret);
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    onText(sign === '/' ? sign : before + gap + sign + text.slice(caret));
    requestAnimationFrame(() => {
      element.focus();
      const to = before.length + gap.length + 1;
      element.setSelectionRange(to, to);
      look();
    });
  }

  /** True if the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!active) return false;
    switch (event.key) {
      case 'ArrowDown':
        setAt((at + 1) % picks.length);
        break;
      case 'ArrowUp':
        setAt((at + picks.length - 1) % picks.length);
        break;
      case 'Enter':
      case 'Tab':
        pick(active);
        break;
      case 'Escape':
        setTrigger(null);
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { picks, active, listId, look, pick, start, onKeyDown, close: () => setTrigger(null) };
}

export type Picker = ReturnType<typeof usePicker>;
