import type { NeedStepView } from '../../contracts/index.ts';
import type { MessageId } from '../../i18n/language.ts';

/** The sentence of each step, by the event's name. */
const sentences = {
  needRaised: 'step.needRaised',
  needRevised: 'step.needRevised',
  needRanked: 'step.needRanked',
  needClaimed: 'step.needClaimed',
  claimReleased: 'step.claimReleased',
  handOverAsked: 'step.handOverAsked',
  handOverGranted: 'step.handOverGranted',
  handOverDeclined: 'step.handOverDeclined',
  handOverCanceled: 'step.handOverCanceled',
  fulfilmentReported: 'step.fulfilmentReported',
  fulfilmentCorrected: 'step.fulfilmentCorrected',
  needConfirmed: 'step.needConfirmed',
  needReopened: 'step.needReopened',
  needWithdrawn: 'step.needWithdrawn',
  needNoted: 'step.needNoted',
} as const satisfies Record<string, MessageId>;

/** A step that a newer host knows and we do not is told neutrally. */
export function stepText({ what, quantity }: Pick<NeedStepView, 'what' | 'quantity'>): MessageId {
  // Nothing is missing of what was withdrawn and is taken up again.
  if (what === 'needReopened' && !quantity) return 'step.needReopenedWhole';
  return what in sentences ? sentences[what as keyof typeof sentences] : 'step.other';
}
