import type { ResourceStage, ResourceView, Whereabouts } from '../../contracts/index.ts';

export const stages = ['onScene', 'inTransit', 'committed', 'returning'] as const satisfies readonly ResourceStage[];

/** Whether a response still has something or somebody of ours. */
export const hasOurs = (response: Whereabouts): boolean =>
  response.staff.some((s) => !s.isReleased || s.movement === 'returning') ||
  response.resources.some((r) => r.offered > 0 || stages.some((stage) => r[stage] > 0));

/** The responses that have something of ours, by name. */
export function oursOf(whereabouts: readonly Whereabouts[]): Whereabouts[] {
  return whereabouts.filter(hasOurs).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Where how many of a thing are: "120 on scene, 100 in transit". */
export function placesOf(resource: ResourceView): { stage: ResourceStage | 'reserved'; n: number }[] {
  const places: { stage: ResourceStage | 'reserved'; n: number }[] = stages.map((stage) => ({
    stage,
    n: resource[stage],
  }));
  return [...places, { stage: 'reserved' as const, n: resource.offered }].filter(({ n }) => n > 0);
}

/** How many of our people a response has, those of teams counted each. */
export const peopleOf = (response: Whereabouts): number =>
  response.staff.filter((s) => !s.isReleased || s.movement === 'returning').reduce((sum, s) => sum + s.headcount, 0);
