import { type Mentionable, matches, type Trigger } from './mentions.ts';

/** What can be picked at the caret. */
export interface Pick {
  id: string;
  /** Told apart by what is put into the text, or by the form that it opens. */
  insert: string | null;
  label: string;
  hint?: string;
  group?: 'person' | 'agency' | 'role' | 'everyone';
}

/** So many are offered at once: more is not read but typed further. */
const most = 8;

/** What of a need one can name it by. */
type NameableNeed = Readonly<{ id: string; number: number; title?: { content?: string } }>;

export interface PickFrom {
  mentionables: readonly Mentionable[];
  needs: readonly NameableNeed[];
  /** The name of the command that opens the need form, and what it does. */
  needCommand: { name: string; hint: string };
}

export function picksFor(trigger: Trigger, { mentionables, needs, needCommand }: PickFrom): Pick[] {
  switch (trigger.sign) {
    case '@':
      return mentionables
        .filter(({ names }) => names.some((name) => matches(name, trigger.query)))
        .slice(0, most)
        .map(({ mention, names: [name = ''] }) => ({
          id: `${mention.kind}-${mention.id ?? ''}`,
          insert: `@${name}`,
          label: name,
          group: mention.kind,
        }));
    case '#':
      return needs
        .map((need) => ({ need, fit: fitOf(need, trigger.query) }))
        .filter(({ fit }) => fit < fits.length)
        .sort((a, b) => a.fit - b.fit || a.need.number - b.need.number)
        .slice(0, most)
        .map(({ need }) => need)
        .map((n) => ({ id: n.id, insert: `#${n.number}`, label: `#${n.number}`, hint: n.title?.content }));
    case '/':
      return ['/need', needCommand.name].some((name) => name.startsWith(`/${trigger.query.toLowerCase()}`))
        ? [{ id: 'need', insert: null, label: needCommand.name, hint: needCommand.hint }]
        : [];
  }
}

/** How a need can be meant, the likeliest first: its number, the beginning of it, its title. */
const fits: readonly ((need: NameableNeed, query: string) => boolean)[] = [
  (need, query) => String(need.number) === query,
  (need, query) => String(need.number).startsWith(query),
  (need, query) => matches(need.title?.content ?? '', query),
];

function fitOf(need: NameableNeed, query: string): number {
  const fit = fits.findIndex((is) => is(need, query));
  return fit < 0 ? fits.length : fit;
}
