import {
  ArrowRightLeft,
  BadgeCheck,
  CircleCheck,
  CircleDot,
  CircleSlash,
  Hand,
  ListOrdered,
  ListPlus,
  MessageSquareText,
  PackageCheck,
  PackagePlus,
  Pencil,
  Pin,
  RotateCcw,
  Undo2,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { MessageId } from '../../i18n/language.ts';

interface FactWords {
  icon: LucideIcon;
  text: MessageId;
  /** An agency takes something on; a person speaks. */
  by: 'agency' | 'person';
}

const facts: Record<string, FactWords> = {
  needRaised: { icon: ListPlus, text: 'fact.needRaised', by: 'person' },
  needRevised: { icon: Pencil, text: 'fact.needRevised', by: 'person' },
  needRanked: { icon: ListOrdered, text: 'fact.needRanked', by: 'person' },
  needClaimed: { icon: Hand, text: 'fact.needClaimed', by: 'agency' },
  claimReleased: { icon: Undo2, text: 'fact.claimReleased', by: 'agency' },
  handOverAsked: { icon: ArrowRightLeft, text: 'fact.handOverAsked', by: 'agency' },
  handOverGranted: { icon: ArrowRightLeft, text: 'fact.handOverGranted', by: 'agency' },
  handOverDeclined: { icon: X, text: 'fact.handOverDeclined', by: 'agency' },
  handOverCanceled: { icon: X, text: 'fact.handOverCanceled', by: 'agency' },
  fulfilmentReported: { icon: PackageCheck, text: 'fact.fulfilmentReported', by: 'agency' },
  fulfilmentCorrected: { icon: PackageCheck, text: 'fact.fulfilmentCorrected', by: 'agency' },
  needConfirmed: { icon: BadgeCheck, text: 'fact.needConfirmed', by: 'person' },
  needReopened: { icon: RotateCcw, text: 'fact.needReopened', by: 'person' },
  needWithdrawn: { icon: CircleSlash, text: 'fact.needWithdrawn', by: 'person' },
  needNoted: { icon: MessageSquareText, text: 'fact.needNoted', by: 'person' },
  capabilityAdded: { icon: PackagePlus, text: 'fact.capabilityAdded', by: 'person' },
  capabilityRevised: { icon: Pencil, text: 'fact.capabilityRevised', by: 'person' },
  capabilityAssured: { icon: CircleCheck, text: 'fact.capabilityAssured', by: 'person' },
  capabilityRetired: { icon: CircleSlash, text: 'fact.capabilityRetired', by: 'person' },
  messagePinned: { icon: Pin, text: 'fact.messagePinned', by: 'person' },
};

/** The icon and the sentence of a fact; one that a newer host knows and we do not is told neutrally. */
export function factWords(what: string): FactWords {
  return facts[what] ?? { icon: CircleDot, text: 'fact.other', by: 'person' };
}
