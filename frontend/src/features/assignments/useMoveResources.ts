import type { Point, ResourceStage, ResourceView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { handling, useResponse } from '../../live/response.ts';
import { type Heard, useCommand } from '../../live/sending.ts';
import { dismissAbout, toast } from '../../ui/toasts.ts';
import { useUnitWords } from './useUnitWords.ts';

/** So many of a thing from one stage to another, and where they are then. */
export interface Move {
  readonly quantity: number;
  readonly from: ResourceStage;
  readonly to: ResourceStage;
  readonly place?: string;
  readonly point?: Point;
}

/** Moves things on, in the name of whoever may; it can be taken back for as long as its notice stands. */
export function useMoveResources(room: string) {
  const t = useT();
  const words = useUnitWords();
  const { view, viewer, writes } = useResponse(room);
  const { send, pending, refusal } = useCommand(room);

  async function moveOn(thing: ResourceView, move: Move): Promise<Heard> {
    const { as } = handling(thing, view ?? {}, viewer);
    const heard = await send({ type: 'moveResources', assignment: thing.id, ...move, as });
    if (heard.is !== 'saved') return heard;
    dismissAbout(thing.id);
    const back = {
      type: 'moveResources' as const,
      assignment: thing.id,
      quantity: move.quantity,
      from: move.to,
      to: move.from,
      place: thing.place?.content,
      point: thing.point,
      as,
    };
    toast(
      t('assignedThing.moved', {
        n: move.quantity,
        what: words.thing(thing),
        stage: t(`assignedThing.${move.to}`),
      }),
      () => void send(back),
      thing.id,
    );
    return heard;
  }

  const mayMove = (thing: ResourceView) => writes && handling(thing, view ?? {}, viewer).may;
  return { moveOn, mayMove, pending, refusal };
}
