import type { ActivityView, MessageView } from '../../contracts/index.ts';

/** The same person's head is dropped within this time. */
export const sameHeadFor = 5 * 60_000;

/** A message of one's own that the room has not shown yet. */
export interface Unsent {
  opId: string;
  at: string;
  text: string;
  thread: string | null;
  agency: string | null;
}

export type StreamItem<U extends Unsent = Unsent> =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'newSince'; key: string; at: string }
  | { kind: 'message'; key: string; message: MessageView; head: boolean; thread: Thread | null }
  | { kind: 'fact'; key: string; fact: ActivityView }
  | { kind: 'unsent'; key: string; unsent: U; head: boolean };

/** The replies that are held of a message's thread, and how many there are. */
export interface Thread {
  replies: MessageView[];
  count: number;
}

export type Show = 'all' | 'messages' | 'activity';

export interface StreamInput<U extends Unsent> {
  messages: Iterable<MessageView>;
  facts: Iterable<ActivityView>;
  unsent: readonly U[];
  show: Show;
  me: string;
  /** The last message read when the room was opened; null if nothing is new to mark. */
  readTo: number | null;
  /** Tells the calendar day of a time. */
  dayOf: (at: string) => string | number;
}

/** One stream of messages and facts, by time, with dividers; replies stand below what they answer. */
export function streamOf<U extends Unsent>(input: StreamInput<U>): StreamItem<U>[] {
  const messages = input.show === 'activity' ? [] : [...input.messages];
  const facts = input.show === 'messages' ? [] : [...input.facts];
  const known = new Set(messages.map((m) => m.id));
  const threads = threadsOf(messages);
  const inStream = messages.filter((m) => m.thread === undefined || !known.has(m.thread));
  const entries = [...inStream.map(entryOfMessage), ...facts.map(entryOfFact)].sort(byTime);
  const unsent = input.show === 'activity' ? [] : input.unsent.filter((u) => u.thread === null);
  return withDividers(entries, threads, unsent, input);
}

type Entry =
  | { at: number; n: number; message: MessageView; fact?: undefined }
  | { at: number; n: number; fact: ActivityView; message?: undefined };

function entryOfMessage(message: MessageView): Entry {
  return { at: Date.parse(message.at), n: message.n, message };
}

function entryOfFact(fact: ActivityView): Entry {
  return { at: Date.parse(fact.at), n: fact.n, fact };
}

/** A fact follows what was said at the same moment. */
function byTime(a: Entry, b: Entry): number {
  return a.at - b.at || Number(a.fact !== undefined) - Number(b.fact !== undefined) || a.n - b.n;
}

function threadsOf(messages: readonly MessageView[]): Map<string, MessageView[]> {
  const threads = new Map<string, MessageView[]>();
  for (const message of messages) {
    if (message.thread === undefined) continue;
    const replies = threads.get(message.thread);
    if (replies) replies.push(message);
    else threads.set(message.thread, [message]);
  }
  for (const replies of threads.values()) replies.sort((a, b) => a.n - b.n);
  return threads;
}

function withDividers<U extends Unsent>(
  entries: readonly Entry[],
  threads: Map<string, MessageView[]>,
  unsent: readonly U[],
  { readTo, me, dayOf }: StreamInput<U>,
): StreamItem<U>[] {
  const items: StreamItem<U>[] = [];
  let day: string | number | null = null;
  let marked = readTo === null;
  let last: { by: string; agency: string | null; at: number } | null = null;
  const continues = (by: string, agency: string | null, at: number) =>
    last !== null && last.by === by && last.agency === agency && at - last.at < sameHeadFor;
  for (const entry of entries) {
    const at = entry.message?.at ?? entry.fact?.at ?? '';
    if (dayOf(at) !== day) {
      day = dayOf(at);
      items.push({ kind: 'day', key: `day-${day}`, at });
      last = null;
    }
    if (entry.fact) {
      items.push({ kind: 'fact', key: entry.fact.id, fact: entry.fact });
      last = null;
      continue;
    }
    const { message } = entry;
    if (!marked && readTo !== null && message.n > readTo && message.by !== me) {
      marked = true;
      items.push({ kind: 'newSince', key: 'new-since', at });
      last = null;
    }
    const agency = message.agency ?? null;
    const head = !continues(message.by, agency, entry.at);
    items.push({ kind: 'message', key: message.id, message, head, thread: threadOf(message, threads) });
    last = { by: message.by, agency, at: entry.at };
  }
  for (const one of unsent) {
    const at = Date.parse(one.at);
    items.push({ kind: 'unsent', key: one.opId, unsent: one, head: !continues(me, one.agency, at) });
    last = { by: me, agency: one.agency, at };
  }
  return items;
}

function threadOf(message: MessageView, threads: Map<string, MessageView[]>): Thread | null {
  const replies = threads.get(message.id) ?? [];
  const count = Math.max(message.replies, replies.length);
  return count > 0 ? { replies, count } : null;
}

/** Messages of others after the one read last. */
export function unreadCount(messages: Iterable<MessageView>, readTo: number, me: string): number {
  let count = 0;
  for (const m of messages) if (m.n > readTo && m.by !== me && !m.deletedAt) count++;
  return count;
}
