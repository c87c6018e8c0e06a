import type { Command, NeedView, WithdrawReason } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { type Heard, useCommand } from '../../live/sending.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { dismissAbout, toast } from '../../ui/toasts.ts';

/** What can be done to a need. Each answers when the room has; a refusal is told where it was asked. */
export function useNeedActs(need: Pick<NeedView, 'id' | 'number'>) {
  const t = useT();
  const { send, refusal, clear } = useCommand(useThisRoom().room);
  const { id, number } = need;

  async function done(command: Command, text?: string, undo?: Command): Promise<Heard> {
    const outcome = await send(command);
    if (outcome.is === 'saved') {
      dismissAbout(id);
      if (text) toast(text, undo && (() => void done(undo)), id);
    }
    return outcome;
  }

  return {
    /** What was refused last, and not yet told where it was asked. */
    refusal,
    clear,
    claim: (quantity: number, agency?: string) =>
      done({ type: 'claimNeed', need: id, quantity, as: agency }, t('needDone.claimed', { n: quantity, number }), {
        type: 'releaseClaim',
        need: id,
        quantity,
        as: agency,
      }),
    release: (quantity: number, agency: string) =>
      done({ type: 'releaseClaim', need: id, quantity, as: agency }, t('needDone.released', { n: quantity, number }), {
        type: 'claimNeed',
        need: id,
        quantity,
        as: agency,
      }),
    report: (quantity: number, agency: string, note?: string) =>
      done({ type: 'reportFulfilment', need: id, quantity, note, as: agency }),
    correct: (delivered: number, agency: string, note?: string) =>
      done({ type: 'correctFulfilment', need: id, delivered, note, as: agency }),
    askHandOver: (from: string, quantity: number, agency?: string, note?: string) =>
      done({ type: 'askHandOver', need: id, from, quantity, note, as: agency }),
    answerHandOver: (ask: string, grant: boolean, agency: string, note?: string) =>
      done({ type: 'answerHandOver', need: id, ask, grant, note, as: agency }),
    cancelHandOver: (ask: string, agency: string) => done({ type: 'cancelHandOver', need: id, ask, as: agency }),
    confirm: () => done({ type: 'confirmNeed', need: id }, t('needDone.confirmed', { number })),
    reopen: (missing: number, note?: string) => done({ type: 'reopenNeed', need: id, missing, note }),
    withdraw: (reason: WithdrawReason, note?: string) => done({ type: 'withdrawNeed', need: id, reason, note }),
    note: (note: string) => done({ type: 'addNeedNote', need: id, note }),
    rank: (after: string | null) => done({ type: 'rankNeed', need: id, after: after ?? undefined }),
  };
}
