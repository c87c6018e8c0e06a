import type { MessageView } from '../../contracts/index.ts';
import type { Unsent } from './stream.ts';

/** The server's clock and what we know of it may differ by so much, milliseconds. */
const clocksDiffer = 500;

/** A message of one's own on its way; `made` is its id once the room has answered. */
export interface Outgoing extends Unsent {
  made?: string;
}

/**
 * Of what is on its way, what the room does not show yet. A message can be seen before its answer comes: then the
 * same words by the same person, said no earlier, are taken for it, each once.
 */
export function withoutEchoes<U extends Outgoing>(
  outgoing: readonly U[],
  messages: Iterable<MessageView>,
  me: string,
): U[] {
  const mine = [...messages].filter((m) => m.by === me);
  const shown = new Set(mine.map((m) => m.id));
  const taken = new Set(outgoing.map((o) => o.made));
  return outgoing.filter((one) => {
    if (one.made !== undefined) return !shown.has(one.made);
    const echo = mine.find(
      (m) =>
        !taken.has(m.id) &&
        m.text?.content === one.text &&
        (m.thread ?? null) === one.thread &&
        Date.parse(m.at) >= Date.parse(one.at) - clocksDiffer,
    );
    if (echo) taken.add(echo.id);
    return !echo;
  });
}
