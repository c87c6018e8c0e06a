import type { Movement, Point, ReportMovement, StaffView } from '../../contracts/index.ts';
import { staysPut } from './staff.ts';

/** What is said beside the movement itself. */
export interface Whereabouts {
  place?: string;
  point?: Point;
  expectedAt?: string;
}

/** Goes on to a movement in one press; whoever stays where they are keeps their place. */
export function report(
  staff: StaffView,
  movement: Movement,
  as: string | undefined,
  said?: Whereabouts,
): ReportMovement {
  const where = said ?? (staysPut(staff.movement, movement) ? whereOf(staff) : {});
  return {
    type: 'reportMovement',
    assignment: staff.id,
    movement,
    point: where.point,
    place: where.place,
    expectedAt: where.expectedAt,
    as,
  };
}

/** How it was before; null where nothing had been said, for that cannot be said again. */
export function undo(before: StaffView, as: string | undefined): ReportMovement | null {
  return before.movement ? report(before, before.movement, as, whereOf(before)) : null;
}

function whereOf({ place, point, expectedAt }: StaffView): Whereabouts {
  return { place: place?.content, point, expectedAt };
}
