import type { MadeRequestView, ResourceStage, ResourceView, Text } from '../../contracts/index.ts';
import { byAssignment } from './staff.ts';

/** A thing that was asked for or is given: what the table shows in one row. */
export interface ResourceRow {
  /** Of the assignment, or of the request's line that nobody has answered. */
  readonly id: string;
  readonly request: string;
  readonly agency: string;
  readonly name: Text | undefined;
  readonly requested: number;
  /** What an agency gives; null while it has not answered. */
  readonly held: ResourceView | null;
}

/** What is asked for and not answered, and what is there until all of it was given back. */
export function resourceRows(asks: readonly MadeRequestView[], held: readonly ResourceView[]): readonly ResourceRow[] {
  const waiting = asks
    .filter((ask) => ask.answer === 'waiting' && !ask.isOver)
    .flatMap((ask) =>
      ask.lines.flatMap((line, i): ResourceRow[] =>
        line.kind === 'resource'
          ? [
              {
                id: `${ask.id}.line-${i}`,
                request: ask.id,
                agency: ask.agency,
                name: line.what,
                requested: line.quantity,
                held: null,
              },
            ]
          : [],
      ),
    );
  const given = held.map((one): ResourceRow => ({
    id: one.id,
    request: one.request,
    agency: one.agency,
    name: one.name,
    requested: 0,
    held: one,
  }));
  return [...waiting, ...given].toSorted(byAssignment);
}

/** What the response has now; the rest was given back. */
export function isHere(row: ResourceRow): boolean {
  return row.held === null || leftOf(row.held) > 0;
}

/** The stages that a thing is moved between. */
export const stages = ['committed', 'inTransit', 'onScene', 'returning'] as const satisfies readonly ResourceStage[];

export function leftOf(held: ResourceView): number {
  return held.offered + stages.reduce((sum, stage) => sum + held[stage], 0);
}

/** What can be moved on, and where to at first: the next stage of what is furthest behind. */
export function nextMove(held: ResourceView): { from: ResourceStage; to: ResourceStage; quantity: number } | null {
  const from = stages.find((stage) => held[stage] > 0);
  if (!from) return null;
  const to = stages[stages.indexOf(from) + 1] ?? 'onScene';
  return { from, to, quantity: held[from] };
}

/** A figure of the table, as it is dragged: so many of a thing at a stage. */
export const figureOf = (held: ResourceView, stage: ResourceStage) => `${held.id}/${stage}`;

/** The stage at which a figure of a thing stands; null for another thing's, or where nothing stands any more. */
export function stageOf(held: ResourceView, figure: string): ResourceStage | null {
  return stages.find((stage) => figure === figureOf(held, stage) && held[stage] > 0) ?? null;
}

/** The stage that is drawn on first when something is given back: what is on its way home, then what is there. */
export function firstGivenBack(held: ResourceView): ResourceStage | null {
  return stages.toReversed().find((stage) => held[stage] > 0) ?? null;
}

/** Whether a figure can be dropped at a stage of its own thing. */
export function canStandAt(held: ResourceView, figure: string, at: ResourceStage | 'released'): boolean {
  const from = stageOf(held, figure);
  if (from === null) return false;
  // What is given back cannot be chosen by its stage: only what would be taken anyway is dropped there.
  return at === 'released' ? from === firstGivenBack(held) : from !== at;
}
