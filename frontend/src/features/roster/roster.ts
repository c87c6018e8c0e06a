import type { HomeRoster, RosterView, StaffView, Staffing, Text, Whereabouts } from '../../contracts/index.ts';

/** How somebody can be counted on; of one whose home is another agency, as that agency says. */
export interface Standing {
  readonly staffing: Staffing;
  readonly until?: string;
  readonly since: string;
  readonly note?: Text;
}

export function standingOf(entry: RosterView, homes: readonly HomeRoster[]): Standing {
  const home =
    entry.home === 'elsewhere'
      ? homes.find((h) => h.id === entry.elsewhere)?.people.find((p) => p.person === entry.person)
      : undefined;
  const { staffing, until, staffingSince, note } = home ?? entry;
  return { staffing, until, since: staffingSince, note };
}

/** What is said about one's own staffing: whoever is committed is so by what a response holds. */
export const sayable: readonly Staffing[] = ['onShift', 'available', 'delayed', 'unavailable', 'offDuty'];

const counted: readonly Staffing[] = ['onShift', 'committed', 'available', 'delayed', 'unavailable', 'offDuty'];

/** How many people stand how, those of teams counted each; only what there is. */
export function countStanding(
  roster: readonly RosterView[],
  homes: readonly HomeRoster[],
): { staffing: Staffing; n: number }[] {
  return counted
    .map((staffing) => ({
      staffing,
      n: roster.filter((e) => standingOf(e, homes).staffing === staffing).reduce((sum, e) => sum + e.headcount, 0),
    }))
    .filter(({ n }) => n > 0);
}

/** Where somebody is, in the response that they are given to; one that has given them back counts only while nothing newer does. */
export function whereOf(
  entry: RosterView,
  whereabouts: readonly Whereabouts[],
): { staff: StaffView; response: Whereabouts } | undefined {
  return whereabouts
    .flatMap((response) => response.staff.filter((s) => s.unit === entry.id).map((staff) => ({ staff, response })))
    .toSorted(
      (a, b) =>
        Number(a.staff.isReleased) - Number(b.staff.isReleased) ||
        (b.staff.since ?? '').localeCompare(a.staff.since ?? ''),
    )
    .find(({ staff }) => !staff.isReleased || staff.movement === 'returning');
}

/** In the order in which they were put on the roster. */
export const inOrder = (roster: readonly RosterView[]) =>
  roster.toSorted((a, b) => Number(a.id.slice('staff-'.length)) - Number(b.id.slice('staff-'.length)));
