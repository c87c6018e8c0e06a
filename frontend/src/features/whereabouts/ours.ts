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

/** The things that a response has of ours: of one item, what several requests hold stands together. */
export function thingsOf(response: Whereabouts): ResourceView[] {
  const byUnit = new Map<string, ResourceView>();
  for (const resource of response.resources) {
    const unit = resource.unit ?? resource.id;
    const known = byUnit.get(unit);
    byUnit.set(unit, known ? together(known, resource) : resource);
  }
  return [...byUnit.values()].filter((resource) => placesOf(resource).length > 0);
}

/** The place is where something of it went last. */
function together(a: ResourceView, b: ResourceView): ResourceView {
  const last = (b.since ?? '') > (a.since ?? '') ? b : a;
  return {
    ...last,
    offered: a.offered + b.offered,
    committed: a.committed + b.committed,
    inTransit: a.inTransit + b.inTransit,
    onScene: a.onScene + b.onScene,
    returning: a.returning + b.returning,
    released: a.released + b.released,
  };
}

/** How many of our people a response has, those of teams counted each. */
export const peopleOf = (response: Whereabouts): number =>
  response.staff.filter((s) => !s.isReleased || s.movement === 'returning').reduce((sum, s) => sum + s.headcount, 0);
