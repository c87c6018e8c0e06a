import { useMemo } from 'react';
import { useMe } from './session.ts';

/** What was typed and not sent: kept for one person, one room and one purpose, over reloads. */
export interface Draft<T> {
  load: () => T | null;
  keep: (value: T) => void;
  drop: () => void;
}

export function useDraft<T>(purpose: string, room: string): Draft<T> {
  const { id } = useMe();
  const key = `cscc.draft.${id}.${room}.${purpose}`;
  return useMemo(
    () => ({
      load: () => read<T>(localStorage.getItem(key)),
      keep: (value) => localStorage.setItem(key, JSON.stringify(value)),
      drop: () => localStorage.removeItem(key),
    }),
    [key],
  );
}

function read<T>(json: string | null): T | null {
  try {
    return json === null ? null : (JSON.parse(json) as T);
  } catch {
    return null;
  }
}
