import type { Mention, MessageView } from '../../contracts/index.ts';

/** Somebody or something that can be called upon, by any of its names; the first is the one that is written. */
export interface Mentionable {
  mention: Mention;
  names: readonly string[];
}

export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; text: string; mention: Mention }
  | { kind: 'need'; text: string; number: number }
  | { kind: 'link'; text: string };

export function sameMention(a: Mention, b: Mention): boolean {
  return a.kind === b.kind && (a.id ?? null) === (b.id ?? null);
}

/** Whom a text calls upon, each once. Longer names win, so that @Ogden Ave Health is not @Ogden. */
export function mentionsIn(text: string, known: readonly Mentionable[]): Mention[] {
  const found: Mention[] = [];
  for (const part of partsOf(text, known)) {
    if (part.kind === 'mention' && !found.some((m) => sameMention(m, part.mention))) found.push(part.mention);
  }
  return found;
}

/** Cuts a text at its mentions, its needs (#3) and its links. */
export function partsOf(text: string, known: readonly Mentionable[]): TextPart[] {
  const names = known
    .flatMap((one) => one.names.map((name) => ({ mention: one.mention, at: `@${name}` })))
    .sort((a, b) => b.at.length - a.at.length);
  const parts: TextPart[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  let i = 0;
  while (i < text.length) {
    const part = startsWord(text, i) ? partAt(text, i, names) : null;
    if (part) {
      flush();
      parts.push(part);
      i += part.text.length;
    } else {
      plain += text[i];
      i++;
    }
  }
  flush();
  return parts;
}

function partAt(text: string, i: number, names: readonly { mention: Mention; at: string }[]): TextPart | null {
  if (text[i] === '@') {
    const hit = names.find(
      ({ at }) => text.slice(i, i + at.length).toLowerCase() === at.toLowerCase() && endsWord(text, i + at.length),
    );
    return hit ? { kind: 'mention', text: text.slice(i, i + hit.at.length), mention: hit.mention } : null;
  }
  if (text[i] === '#') {
    const digits = /^#(\d{1,6})(?![\p{L}\p{N}])/u.exec(text.slice(i, i + 8));
    return digits ? { kind: 'need', text: digits[0], number: Number(digits[1]) } : null;
  }
  if (text[i] === 'h') {
    // A full stop or bracket at the end belongs to the sentence.
    const link = /^https?:\/\/[^\s<>"]*[\p{L}\p{N}/=_-]/u.exec(text.slice(i));
    return link ? { kind: 'link', text: link[0] } : null;
  }
  return null;
}

function startsWord(text: string, i: number): boolean {
  return i === 0 || !/[\p{L}\p{N}]/u.test(text[i - 1] ?? '');
}

function endsWord(text: string, i: number): boolean {
  return i >= text.length || !/[\p{L}\p{N}]/u.test(text[i] ?? '');
}

export interface Self {
  person: string;
  agencies: readonly string[];
  roles: readonly string[];
}

export function mentionsMe(mention: Mention, me: Self): boolean {
  switch (mention.kind) {
    case 'person':
      return mention.id === me.person;
    case 'agency':
      return me.agencies.includes(mention.id ?? '');
    case 'role':
      return me.roles.includes(mention.id ?? '');
    case 'everyone':
      return true;
    default:
      return false;
  }
}

export function callsMe(message: MessageView, me: Self): boolean {
  return message.by !== me.person && !message.deletedAt && message.mentions.some((m) => mentionsMe(m, me));
}

/** What is being picked at the caret: `@` with what was typed after it, `#`, or `/` at the start of the text. */
export interface Trigger {
  sign: '@' | '#' | '/';
  query: string;
  /** Where the sign stands. */
  from: number;
}

export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(0, caret);
  const slash = /^\/(\p{L}*)$/u.exec(before);
  if (slash) return { sign: '/', query: slash[1] ?? '', from: 0 };
  const match = /(?:^|[^\p{L}\p{N}])([@#])([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,30})?$/u.exec(before);
  if (!match) return null;
  const query = match[2] ?? '';
  return { sign: match[1] as '@' | '#', query, from: caret - query.length - 1 };
}

/** Puts what was picked in place of the trigger. */
export function complete(
  text: string,
  caret: number,
  trigger: Trigger,
  insert: string,
): { text: string; caret: number } {
  const after = text.slice(caret);
  const gap = after.startsWith(' ') ? '' : ' ';
  const before = text.slice(0, trigger.from) + insert + gap;
  return { text: before + after, caret: before.length + (gap === '' ? 1 : 0) };
}

/** Whether a name begins with the query, or one of its words does; accents do not matter. */
export function matches(name: string, query: string): boolean {
  const plain = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(query.trim());
  const whole = plain(name);
  return whole.startsWith(wanted) || whole.split(/\s+/).some((word) => word.startsWith(wanted));
}
