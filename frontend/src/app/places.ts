import type { Me } from '../lib/api.ts';

const keyOf = (person: string) => `cscc.place.${person}`;

/** Remembers where a person is, so that they come back to it. */
export function leaveAt(person: string, path: string): void {
  localStorage.setItem(keyOf(person), path);
}

/** Where a person starts: where they left; else their community; whoever has none watches the city. */
export function homeOf(me: Me): string {
  const left = localStorage.getItem(keyOf(me.id));
  if (left?.startsWith('/')) return left;
  const own = me.communities.find((c) => c.convener) ?? me.communities[0];
  return own && !me.roles.includes('mayors-office') ? `/community/${own.id}` : '/city';
}
