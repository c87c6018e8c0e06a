import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf } from '../../live/things.ts';
import type { Stream } from './useStream.ts';

/** How long a message that was looked for stays marked, milliseconds. */
const marked = 2000;

/**
 * Brings one message into sight. One that the address asks for (`?open=m-7`) and that is not loaded yet is looked for
 * page by page.
 */
export function useShowMessage(pane: RefObject<HTMLElement | null>, stream: Stream): (id: string) => boolean {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  const wanted = thing?.is === 'message' ? thing.id : null;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function show(id: string): boolean {
    const row = pane.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!row) return false;
    row.scrollIntoView({ block: 'center' });
    row.dataset.shown = 'true';
    clearTimeout(timer.current);
    timer.current = setTimeout(() => delete row.dataset.shown, marked);
    return true;
  }

  const look = useEffectEvent((id: string) => {
    if (show(id) || !stream.hasOlder) setOpen(null);
    else stream.loadOlder();
  });
  const ready = !stream.loadingOlder;
  const reach = stream.items.length;
  useEffect(() => {
    if (wanted !== null && ready && reach > 0) look(wanted);
  }, [wanted, ready, reach]);

  return show;
}
