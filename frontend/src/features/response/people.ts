/** People to choose among: me, those who are in the room, then all others, by name. */
export function inOrder<P extends { id: string; name: string }>(
  people: readonly P[],
  members: readonly string[],
  me: string,
): readonly P[] {
  const rank = (p: P) => (p.id === me ? 0 : members.includes(p.id) ? 1 : 2);
  return people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
