import type { Me } from '../lib/api.ts';

const keyOf = (person: string) => `cscc.place.${person}`;

/** Remembers where a person is, so that they come back to it. */
export function leaveAt(person: string, path: string): void {
  localStorage.setItem(keyOf(person), path);
}

/** Those who answer for others: what waits for them comes first. */
const coordinators = ['agency-coordinator', 'center-coordinator', 'response-lead'];

/** Where a person starts: where they left; else what suits what they do. */
export function homeOf(me: Me): string {
  const left = localStorage.getItem(keyOf(me.id));
  if (left?.startsWith('/')) return left;
  if (me.roles.includes('mayors-office')) return '/city';
  if (me.roles.some((role) => coordinators.includes(role))) return '/for-you';
  const own = me.communities.find((c) => c.convener) ?? me.communities[0];
  return own ? `/community/${own.id}` : '/city';
}

/** The room that a page shows; null where it shows none, or many. */
export function roomAt(path: string): string | null {
  return /^\/((?:community|agency|response)\/[^/]+)/.exec(path)?.[1] ?? null;
}
