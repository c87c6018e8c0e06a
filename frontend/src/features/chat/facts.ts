import {
  ArrowRightLeft,
  BadgeCheck,
  CircleCheck,
  CircleDot,
  CircleSlash,
  Hand,
  ListOrdered,
  ListPlus,
  type LucideIcon,
  MessageSquareText,
  PackageCheck,
  PackagePlus,
  Pencil,
  RotateCcw,
  Undo2,
  X,
} from 'lucide-react';
import type { MessageId } from '../../i18n/language.ts';

interface FactWords {
  icon: LucideIcon;
  text: MessageId;
}

const facts: Record<string, FactWords> = {
  needRaised: { icon: ListPlus, text: 'fact.needRaised' },
  needRevised: { icon: Pencil, text: 'fact.needRevised' },
  needRanked: { icon: ListOrdered, text: 'fact.needRanked' },
  needClaimed: { icon: Hand, text: 'fact.needClaimed' },
  claimReleased: { icon: Undo2, text: 'fact.claimReleased' },
  handOverAsked: { icon: ArrowRightLeft, text: 'fact.handOverAsked' },
  handOverGranted: { icon: ArrowRightLeft, text: 'fact.handOverGranted' },
  handOverDeclined: { icon: X, text: 'fact.handOverDeclined' },
  handOverCanceled: { icon: X, text: 'fact.handOverCanceled' },
  fulfilmentReported: { icon: PackageCheck, text: 'fact.fulfilmentReported' },
  fulfilmentCorrected: { icon: PackageCheck, text: 'fact.fulfilmentCorrected' },
  needConfirmed: { icon: BadgeCheck, text: 'fact.needConfirmed' },
  needReopened: { icon: RotateCcw, text: 'fact.needReopened' },
  needWithdrawn: { icon: CircleSlash, text: 'fact.needWithdrawn' },
  needNoted: { icon: MessageSquareText, text: 'fact.needNoted' },
  capabilityAdded: { icon: PackagePlus, text: 'fact.capabilityAdded' },
  capabilityRevised: { icon: Pencil, text: 'fact.capabilityRevised' },
  capabilityAssured: { icon: CircleCheck, text: 'fact.capabilityAssured' },
  capabilityRetired: { icon: CircleSlash, text: 'fact.capabilityRetired' },
};

/** The icon and the sentence of a fact; one that a newer host knows and we do not is told neutrally. */
export function factWords(what: string): FactWords {
  return facts[what] ?? { icon: CircleDot, text: 'fact.other' };
}
