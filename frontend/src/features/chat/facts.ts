import {
  ArrowRightLeft,
  BadgeCheck,
  CalendarClock,
  Check,
  CircleCheck,
  CircleDot,
  CirclePlay,
  CircleSlash,
  Gift,
  Hand,
  Inbox,
  Link,
  ListChecks,
  ListOrdered,
  ListPlus,
  MapPin,
  MessageSquareText,
  PackageCheck,
  PackageMinus,
  PackagePlus,
  Pencil,
  Pin,
  Reply,
  RotateCcw,
  Route,
  Send,
  Target,
  Truck,
  Undo2,
  Unlink,
  UserRoundCog,
  UserRoundMinus,
  UserRoundPlus,
  Waves,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { MessageId } from '../../i18n/language.ts';

interface FactWords {
  icon: LucideIcon;
  text: MessageId;
  /** An agency takes something on; a person speaks. */
  by: 'agency' | 'person';
  /** Of which statuses its detail is one. */
  detail?: 'phase' | 'movement' | 'resource';
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
  needAnswered: { icon: Link, text: 'fact.needAnswered', by: 'person' },
  needUnanswered: { icon: Unlink, text: 'fact.needUnanswered', by: 'person' },
  needReached: { icon: MapPin, text: 'fact.needReached', by: 'person' },
  deliveryRecorded: { icon: PackageCheck, text: 'fact.fulfilmentReported', by: 'agency' },
  capabilityAdded: { icon: PackagePlus, text: 'fact.capabilityAdded', by: 'person' },
  capabilityRevised: { icon: Pencil, text: 'fact.capabilityRevised', by: 'person' },
  capabilityAssured: { icon: CircleCheck, text: 'fact.capabilityAssured', by: 'person' },
  capabilityRetired: { icon: CircleSlash, text: 'fact.capabilityRetired', by: 'person' },
  messagePinned: { icon: Pin, text: 'fact.messagePinned', by: 'person' },

  responseStarted: { icon: Route, text: 'fact.responseStarted', by: 'person' },
  responseOpened: { icon: CirclePlay, text: 'fact.responseOpened', by: 'person' },
  responseRenamed: { icon: Pencil, text: 'fact.responseRenamed', by: 'person' },
  phaseChanged: { icon: Waves, text: 'fact.phaseChanged', by: 'person', detail: 'phase' },
  leadChanged: { icon: UserRoundCog, text: 'fact.leadChanged', by: 'person' },
  agencyInvited: { icon: UserRoundPlus, text: 'fact.agencyInvited', by: 'person' },
  needTaken: { icon: Link, text: 'fact.needTaken', by: 'person' },
  needLetGo: { icon: Unlink, text: 'fact.needLetGo', by: 'person' },
  deliveryAsked: { icon: PackageCheck, text: 'fact.deliveryAsked', by: 'agency' },
  deliverySettled: { icon: Check, text: 'fact.deliverySettled', by: 'person' },
  objectiveAdded: { icon: Target, text: 'fact.objectiveAdded', by: 'person' },
  taskAdded: { icon: ListPlus, text: 'fact.taskAdded', by: 'person' },
  taskCompleted: { icon: ListChecks, text: 'fact.taskCompleted', by: 'person' },
  movementReported: { icon: MapPin, text: 'fact.movementReported', by: 'person', detail: 'movement' },
  resourcesMoved: { icon: Truck, text: 'fact.resourcesMoved', by: 'agency', detail: 'resource' },
  requestMade: { icon: Send, text: 'fact.requestMade', by: 'person' },
  offerReceived: { icon: Gift, text: 'fact.offerReceived', by: 'agency' },
  agencyWordReceived: { icon: Reply, text: 'fact.agencyWordReceived', by: 'agency' },
  requestCanceled: { icon: X, text: 'fact.requestCanceled', by: 'person' },
  offerTaken: { icon: Check, text: 'fact.offerTaken', by: 'person' },
  unitsReleased: { icon: Undo2, text: 'fact.unitsReleased', by: 'person' },

  requestReceived: { icon: Inbox, text: 'fact.requestReceived', by: 'person' },
  requestAnswered: { icon: Reply, text: 'fact.requestAnswered', by: 'person' },
  unitsOffered: { icon: Gift, text: 'fact.unitsOffered', by: 'person' },
  askedBack: { icon: Undo2, text: 'fact.askedBack', by: 'person' },
  responseWordReceived: { icon: Inbox, text: 'fact.responseWordReceived', by: 'person' },
  addedToRoster: { icon: UserRoundPlus, text: 'fact.addedToRoster', by: 'person' },
  removedFromRoster: { icon: UserRoundMinus, text: 'fact.removedFromRoster', by: 'person' },
  staffingSet: { icon: CalendarClock, text: 'fact.staffingSet', by: 'person' },
  itemAdded: { icon: PackagePlus, text: 'fact.itemAdded', by: 'person' },
  itemRevised: { icon: Pencil, text: 'fact.itemRevised', by: 'person' },
  itemRetired: { icon: PackageMinus, text: 'fact.itemRetired', by: 'person' },
};

/** The icon and the sentence of a fact; one that a newer host knows and we do not is told neutrally. */
export function factWords(what: string): FactWords {
  return facts[what] ?? { icon: CircleDot, text: 'fact.other', by: 'person' };
}
