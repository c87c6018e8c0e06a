import type { NeedView, ResponseSummary, StartedView } from '../../contracts/index.ts';

export interface AnsweringResponse {
  /** Of its room: `response/<id>`. */
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  /** How far it is; undefined until its room has said so. */
  readonly progress: ResponseSummary | undefined;
}

/** The responses that answer a need, as the need names them. */
export function responsesOf(
  need: Pick<NeedView, 'responses'>,
  started: readonly StartedView[],
  progress: readonly ResponseSummary[],
): readonly AnsweringResponse[] {
  return need.responses.flatMap((room) => {
    const id = room.replace(/^response\//, '');
    const known = started.find((s) => s.id === id);
    return known ? [{ id, name: known.name, isOpen: known.isOpen, progress: progress.find((p) => p.id === id) }] : [];
  });
}
