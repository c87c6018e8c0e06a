import type { Movement, StaffView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { handling, useResponse } from '../../live/response.ts';
import { type Heard, useCommand } from '../../live/sending.ts';
import { dismissAbout, toast } from '../../ui/toasts.ts';
import { report, undo, type Whereabouts } from './movement.ts';
import { useUnitWords } from './useUnitWords.ts';

/** Says where somebody is, in the name of whoever may; what was said can be taken back for as long as its notice stands. */
export function useMovement(room: string) {
  const t = useT();
  const words = useUnitWords();
  const { view, viewer } = useResponse(room);
  const { send, pending, refusal, clear } = useCommand(room);

  async function say(staff: StaffView, movement: Movement, said?: Whereabouts): Promise<Heard> {
    const { as } = handling(staff, view ?? {}, viewer);
    const heard = await send(report(staff, movement, as, said));
    if (heard.is !== 'saved') return heard;
    dismissAbout(staff.id);
    const back = undo(staff, as);
    const who = staff.person === viewer.person ? null : words.staff(staff);
    toast(
      who === null
        ? t('myStatus.done', { movement: t(`status.movement.${movement}`) })
        : t('assignedStaff.moved', { who, movement: t(`status.movement.${movement}`) }),
      back ? () => void send(back) : undefined,
      staff.id,
    );
    return heard;
  }

  return { say, pending, refusal, clear };
}
