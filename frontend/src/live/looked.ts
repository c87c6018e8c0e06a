import { useEffect } from 'react';
import { useCenter } from './centerContext.ts';
import { useMe } from './session.ts';

const keyOf = (person: string, room: string) => `cscc.looked.${person}.${room}`;

/** When a person last looked at a room on this browser, on the center's clock; undefined if never. */
export function lookedAt(person: string, room: string): number | undefined {
  const at = Number(localStorage.getItem(keyOf(person, room)) ?? Number.NaN);
  return Number.isNaN(at) ? undefined : at;
}

/** Remembers when a room was looked at last: on leaving it, and when the page goes out of sight. */
export function useLooking(room: string | null): void {
  const { id } = useMe();
  const { clock } = useCenter();
  useEffect(() => {
    if (room === null) return;
    const key = keyOf(id, room);
    const keep = () => localStorage.setItem(key, String(Math.round(clock.now())));
    const leave = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      if (document.visibilityState === 'visible') keep();
    };
  }, [id, room, clock]);
}
