import { useEffect, useEffectEvent } from 'react';
import { createStore } from 'zustand/vanilla';

const setting = 'cscc.singleKeys';

/** Whether keys without Ctrl or Alt do anything; some people dictate, and every word would be a command. */
export const singleKeys = createStore<boolean>(() => globalThis.localStorage?.getItem(setting) !== 'off');

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off');
  singleKeys.setState(on, true);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Does something on a single key, wherever the focus is except where one writes. */
export function useHotkey(key: string, run: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
      return;
    // Lists that are filtered by typing pass the key on to an option, as an event of their own.
    if (!event.isTrusted || !singleKeys.getState() || isWriting(event.target) || isWriting(document.activeElement))
      return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Does something on Ctrl (or ⌘) and a key, everywhere. */
export function useChord(key: string, run: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
