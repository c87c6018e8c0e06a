import { feedLength } from '../../contracts/index.ts';
import { tally, type Tally } from '../../live/happened.ts';
import type { MyRoom } from '../../live/myRooms.ts';

/** Of a room that I have never looked at, the last day is told, milliseconds. */
export const aDay = 24 * 3_600_000;

/** What others did in a room since I looked. */
export interface Away {
  readonly room: string;
  /** Since when; undefined where I have never looked, and the last day is told. */
  readonly since: number | undefined;
  /** When the last of it happened. */
  readonly at: number;
  readonly tallies: readonly Tally[];
  readonly messages: number;
  readonly atLeast: boolean;
}

/** When I last looked at a room: where it was shown, or where I read it. */
export function lastLook(shown: number | undefined, readAt: string | undefined): number | undefined {
  const times = [shown, readAt === undefined ? undefined : Date.parse(readAt)].filter((t) => t !== undefined);
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** Null if nothing changed. */
export function awayIn(room: MyRoom, since: number | undefined, me: string, now: number): Away | null {
  if (!room.reads) return null;
  const from = since ?? now - aDay;
  const isNew = (it: { readonly at: string; readonly by?: string }) => Date.parse(it.at) > from && it.by !== me;
  const facts = room.held('activity').filter(isNew);
  const messages = room.held('messages').filter((m) => isNew(m) && m.n > (room.read?.n ?? 0) && !m.deletedAt);
  if (facts.length + messages.length === 0) return null;
  return {
    room: room.id,
    since,
    at: Math.max(...[...facts, ...messages].map((it) => Date.parse(it.at))),
    tallies: tally(facts.map(({ what, about }) => ({ what, about }))),
    messages: messages.length,
    atLeast: isCut(room.held('activity'), from) || isCut(room.held('messages'), from),
  };
}

/** Of a feed the newest are held; if all of them are new, there may have been more. */
function isCut(feed: readonly { readonly at: string }[], from: number): boolean {
  return feed.length >= feedLength && Date.parse(feed[0]?.at ?? '') > from;
}

/** What changed last stands first. */
export function newestFirst(rooms: readonly Away[]): Away[] {
  return rooms.toSorted((a, b) => b.at - a.at || (a.room < b.room ? -1 : 1));
}
