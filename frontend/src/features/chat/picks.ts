import type { NeedView } from '../../contracts/index.ts';
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

export interface PickFrom {
  mentionables: readonly Mentionable[];
  needs: readonly NeedView[];
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
        .filter((n) => String(n.number).startsWith(trigger.query) || matches(n.title?.content ?? '', trigger.query))
        .slice(0, most)
        .map((n) => ({ id: n.id, insert: `#${n.number}`, label: `#${n.number}`, hint: n.title?.content }));
    case '/':
      return ['/need', needCommand.name].some((name) => name.startsWith(`/${trigger.query.toLowerCase()}`))
        ? [{ id: 'need', insert: null, label: needCommand.name, hint: needCommand.hint }]
        : [];
  }
}
