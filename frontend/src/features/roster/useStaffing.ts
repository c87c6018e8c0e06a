import type { RosterView, Staffing } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { type Heard, useCommand } from '../../live/sending.ts';
import { dismissAbout, toast } from '../../ui/toasts.ts';

/** Says how somebody can be counted on, with a way back. */
export function useStaffing(room: string) {
  const t = useT();
  const { send, pending, refusal } = useCommand(room);
  const as = room.slice('agency/'.length);

  async function say(entry: RosterView, staffing: Staffing, until?: string, note?: string): Promise<Heard> {
    const before = {
      staffing: entry.staffing,
      until: entry.until,
      note: entry.note?.content && { language: entry.note.language, content: entry.note.content },
    };
    const heard = await send({ type: 'setStaffing', entry: entry.id, staffing, until, note, as });
    if (heard.is === 'refused') return heard;
    dismissAbout(entry.id);
    toast(
      t('staffing.said', { status: t(`status.staffing.${staffing}`) }),
      () => void send({ type: 'setStaffing', entry: entry.id, ...before, note: before.note || undefined, as }),
      entry.id,
    );
    return heard;
  }

  return { say, pending, refusal };
}
