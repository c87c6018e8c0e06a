import type { Movement, StaffView } from '../../contracts/index.ts';

/** Movements in the order in which they are offered; the rest of the way stands below them. */
export const onTheWayThere = ['responding', 'enRoute', 'onScene', 'madeContact', 'returning', 'cleared'] as const;
export const besides = ['staging', 'standby'] as const;

/** What is still possible for whom the response has given back. */
const home: readonly Movement[] = ['returning', 'cleared', 'standby'];

/** What can be said of where somebody is. */
export function movementsFor(staff: Pick<StaffView, 'isReleased' | 'isProvisional'>): readonly Movement[] {
  if (staff.isProvisional && !staff.isReleased) return [];
  const all: readonly Movement[] = [...onTheWayThere, ...besides];
  return staff.isReleased ? all.filter((m) => home.includes(m)) : all;
}

const there: readonly (Movement | undefined)[] = ['onScene', 'madeContact'];
const coming: readonly (Movement | undefined)[] = ['dispatched', 'responding', 'enRoute'];

export interface StaffCounts {
  readonly onScene: number;
  readonly onTheWay: number;
  readonly provisional: number;
  readonly all: number;
}

/** Heads, those of teams counted each; whom the response gave back and whom it may not get are told apart. */
export function countStaff(staff: readonly StaffView[]): StaffCounts {
  const heads = (of: (s: StaffView) => boolean) => staff.filter(of).reduce((sum, s) => sum + s.headcount, 0);
  const ours = (s: StaffView) => !s.isReleased && !s.isProvisional;
  return {
    onScene: heads((s) => ours(s) && there.includes(s.movement)),
    onTheWay: heads((s) => ours(s) && coming.includes(s.movement)),
    provisional: heads((s) => !s.isReleased && s.isProvisional),
    all: heads(ours),
  };
}

/** Who is to be seen: everyone the response has, and whom it gave back until they are home. */
export function shownStaff(staff: readonly StaffView[]): readonly StaffView[] {
  return staff.filter((s) => !s.isReleased || isOut(s)).toSorted(byAssignment);
}

function isOut({ movement }: StaffView): boolean {
  return movement !== undefined && movement !== 'cleared' && movement !== 'standby';
}

/** By when they were asked for: a row stays where it is whatever its people do. */
export function byAssignment(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}

/** Whether somebody stays where they are when they go on to a movement: their place is then kept. */
export function staysPut(from: Movement | undefined, to: Movement): boolean {
  return from === to || (there.includes(from) && there.includes(to));
}

/** My own assignments, those that the response still has first. */
export function mine(staff: readonly StaffView[], person: string): readonly StaffView[] {
  return shownStaff(staff)
    .filter((s) => s.person === person && movementsFor(s).length > 0)
    .toSorted((a, b) => Number(a.isReleased) - Number(b.isReleased));
}
