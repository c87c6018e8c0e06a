import { tally, type Tally } from '../../live/happened.ts';
import type { ActiveResponse, Area } from './figures.ts';

/** So long is "the last hour", milliseconds. */
export const anHour = 3_600_000;

/** A community keeps so many facts: if all of them are of the last hour, there may have been more. */
const kept = 20;

/** What changed in one community. */
export interface AreaChanges {
  readonly area: Area;
  /** When the last of it did. */
  readonly at: number;
  readonly tallies: readonly Tally[];
  /** Responses that were opened for it. */
  readonly opened: readonly ActiveResponse[];
  /** There may have been more than is told. */
  readonly atLeast: boolean;
}

/** What changed in each community since a time, what changed last in front. */
export function changedSince(
  areas: readonly Area[],
  responses: readonly ActiveResponse[],
  since: number,
): AreaChanges[] {
  return areas
    .flatMap((area) => {
      const facts = area.recent.filter((f) => Date.parse(f.at) > since);
      const opened = responses.filter((r) => r.communities.includes(area.slug) && Date.parse(r.openedAt) > since);
      const times = [...facts.map((f) => Date.parse(f.at)), ...opened.map((r) => Date.parse(r.openedAt))];
      if (times.length === 0) return [];
      return [
        {
          area,
          at: Math.max(...times),
          tallies: tally(facts.map((f) => ({ what: f.what, about: String(f.need) }))),
          opened,
          atLeast: facts.length >= kept,
        },
      ];
    })
    .toSorted((a, b) => b.at - a.at || a.area.name.localeCompare(b.area.name));
}
