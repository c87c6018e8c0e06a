// Generated from the C# contract by `npm run contracts`. Do not edit.

export interface ActivityView {
  id: string;
  n: number;
  at: string;
  what: string;
  by?: string;
  byAgency?: string;
  about?: string;
  number?: number;
  quantity?: number;
  agency?: string;
}

export interface AddCapability {
  type: 'addCapability';
  name: string | { language?: string; content: string };
  category: NeedCategory;
  description?: string | { language?: string; content: string };
  location?: string | { language?: string; content: string };
  schedule?: string | { language?: string; content: string };
  eligibility?: string | { language?: string; content: string };
  requiredDocuments?: string | { language?: string; content: string };
  capacity?: string | { language?: string; content: string };
  languages?: string[];
  as?: string;
}

export interface AddNeedNote {
  type: 'addNeedNote';
  note: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface AlreadyAReplyRefusal {
  code: 'alreadyAReply';
  thread: string;
}

export interface AlreadyAskedRefusal {
  code: 'alreadyAsked';
  ask: string;
}

export interface Answer {
  accepted: boolean;
  result?: unknown;
  code?: string;
  at?: Place;
}

export interface AnswerHandOver {
  type: 'answerHandOver';
  ask: string;
  grant: boolean;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface AskHandOver {
  type: 'askHandOver';
  from: string;
  quantity: number;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface AssureCapability {
  type: 'assureCapability';
  capability: string;
  as?: string;
}

export interface BadFieldRefusal {
  code: 'badField';
  field: string;
}

export interface BelowClaimedRefusal {
  code: 'belowClaimed';
  claimed: number;
}

export interface CancelHandOver {
  type: 'cancelHandOver';
  ask: string;
  need: string;
  as?: string;
}

export type CapabilityStatus =
  | 'active'
  | 'inactive'
  | 'temporarilyClosed'
  | 'defunct';

export interface CapabilityView {
  id: string;
  rev: number;
  organization?: string;
  category: NeedCategory;
  status: CapabilityStatus;
  languages: string[];
  assuredAt: string;
  assuredBy?: string;
  name?: Text;
  description?: Text;
  location?: Text;
  schedule?: Text;
  eligibility?: Text;
  requiredDocuments?: Text;
  capacity?: Text;
}

export interface Change {
  seq: number;
  at: string;
  by?: ChangeBy;
  what: string[];
  set: unknown;
  gone?: unknown;
}

export interface ChangeBy {
  person: string;
  agency?: string;
}

export interface Changed {
  room: string;
  epoch: string;
  changes: Change[];
}

export interface ChangedMeanwhileRefusal {
  code: 'changedMeanwhile';
}

export interface ChooseLanguage {
  type: 'chooseLanguage';
  language: string;
  as?: string;
}

export interface ClaimNeed {
  type: 'claimNeed';
  quantity: number;
  need: string;
  as?: string;
}

export interface ClaimView {
  agency: string;
  quantity: number;
  delivered: number;
  since: string;
}

export interface CommunitySummaryView {
  id: string;
  open: number;
  urgent: number;
  routine: number;
  low: number;
  urgentUnclaimed: number;
  met: number;
  confirmed: number;
  changedAt: string;
}

export interface ConfirmNeed {
  type: 'confirmNeed';
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface CorrectFulfilment {
  type: 'correctFulfilment';
  delivered: number;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface DeleteMessage {
  type: 'deleteMessage';
  message: string;
  as?: string;
}

export interface EditMessage {
  type: 'editMessage';
  message: string;
  text: string | { language?: string; content: string };
  mentions?: Mention[];
  as?: string;
}

export interface HandOverView {
  id: string;
  from: string;
  to: string;
  quantity: number;
  at: string;
  by?: string;
  note?: Text;
}

export interface Head {
  room: string;
  epoch: string;
  seq: number;
}

export interface Here {
  person: string;
  agency?: string;
  away: boolean;
  typing: boolean;
  viewing?: string;
}

export interface HistoryPage {
  items: unknown;
  next?: string;
}

export interface Joined {
  room: string;
  epoch: string;
  seq: number;
  now: string;
  audience: 'members' | 'executive' | 'self';
  convener: boolean;
  view?: unknown;
  changes?: unknown;
}

export interface MarkRead {
  type: 'markRead';
  room: string;
  n: number;
  as?: string;
}

export interface Mention {
  kind: MentionKind;
  id?: string;
}

export type MentionKind =
  | 'person'
  | 'role'
  | 'agency'
  | 'everyone';

export interface MessageVersionView {
  id: string;
  n: number;
  what: string;
  at: string;
  by?: string;
  text?: Text;
}

export interface MessageView {
  id: string;
  n: number;
  rev: number;
  at: string;
  by: string;
  agency?: string;
  thread?: string;
  text?: Text;
  mentions: Mention[];
  editedAt?: string;
  deletedAt?: string;
  reactions: ReactionView[];
  replies: number;
  lastReplyAt?: string;
  needs: string[];
}

export interface MessageWasDeletedRefusal {
  code: 'messageWasDeleted';
}

export type NeedCategory =
  | 'employment'
  | 'communityRevitalization'
  | 'violenceDiversion'
  | 'violenceInterruption'
  | 'socialServicesNavigation'
  | 'healthAndWellness'
  | 'educationAndYouth'
  | 'food'
  | 'powerAndInternet'
  | 'housing'
  | 'healthcare';

export interface NeedOverRefusal {
  code: 'needOver';
}

export type NeedPriority =
  | 'urgent'
  | 'routine'
  | 'low';

export type NeedStatus =
  | 'open'
  | 'partlyMet'
  | 'met'
  | 'confirmed'
  | 'reopened'
  | 'withdrawn';

export interface NeedStepView {
  id: string;
  n: number;
  what: string;
  at: string;
  by?: string;
  byAgency?: string;
  quantity?: number;
  agency?: string;
  reason?: WithdrawReason;
  note?: Text;
}

export type NeedTerm =
  | 'shortTerm'
  | 'longTerm';

export interface NeedTotalsView {
  id: string;
  confirmed: number;
  withdrawn: number;
}

export interface NeedView {
  id: string;
  number: number;
  rev: number;
  order: string;
  status: NeedStatus;
  category: NeedCategory;
  priority: NeedPriority;
  term: NeedTerm;
  quantity: number;
  claimed: number;
  fulfilled: number;
  neededBy?: string;
  raisedAt: string;
  overAt?: string;
  withdrawnBecause?: WithdrawReason;
  claims: ClaimView[];
  handOvers: HandOverView[];
  raisedBy?: string;
  raisedFor?: string;
  title?: Text;
  description?: Text;
  unit?: Text;
  place?: Text;
  fromMessage?: string;
  reference?: string;
}

export interface NoAgencyRefusal {
  code: 'noAgency';
}

export interface NoSuchAskRefusal {
  code: 'noSuchAsk';
}

export interface NoSuchCapabilityRefusal {
  code: 'noSuchCapability';
}

export interface NoSuchMessageRefusal {
  code: 'noSuchMessage';
}

export interface NoSuchNeedRefusal {
  code: 'noSuchNeed';
}

export interface NotHereRefusal {
  code: 'notHere';
}

export interface NotMetRefusal {
  code: 'notMet';
  missing: number;
}

export interface NotTheAskerRefusal {
  code: 'notTheAsker';
}

export interface NotTheHolderRefusal {
  code: 'notTheHolder';
}

export interface NotYourAgencyRefusal {
  code: 'notYourAgency';
}

export interface NotYourCapabilityRefusal {
  code: 'notYourCapability';
}

export interface NotYourMessageRefusal {
  code: 'notYourMessage';
}

export interface NotYourNeedRefusal {
  code: 'notYourNeed';
}

export interface OnlyConvenersRefusal {
  code: 'onlyConveners';
}

export interface OverClaimedRefusal {
  code: 'overClaimed';
  available: number;
}

export interface OverDeliveredRefusal {
  code: 'overDelivered';
  claimed: number;
  delivered: number;
}

export interface OverMissingRefusal {
  code: 'overMissing';
  fulfilled: number;
}

export interface OverUndeliveredRefusal {
  code: 'overUndelivered';
  undelivered: number;
}

export interface PinMessage {
  type: 'pinMessage';
  message: string;
  as?: string;
}

export interface PinView {
  id: string;
  at: string;
  by: string;
  message: MessageView;
}

export interface Place {
  epoch: string;
  seq: number;
}

export interface PostMessage {
  type: 'postMessage';
  text: string | { language?: string; content: string };
  thread?: string;
  mentions?: Mention[];
  as?: string;
}

export interface PreferencesView {
  id: string;
  language?: string;
}

export interface Presence {
  room: string;
  count: number;
  currentAt: string;
  here?: Here[];
  currentFor?: Record<string, string>;
}

export interface RaiseNeed {
  type: 'raiseNeed';
  title: string | { language?: string; content: string };
  category: NeedCategory;
  priority: NeedPriority;
  term: NeedTerm;
  quantity: number;
  description?: string | { language?: string; content: string };
  unit?: string | { language?: string; content: string };
  place?: string | { language?: string; content: string };
  neededBy?: string;
  fromMessage?: string;
  reference?: string;
  as?: string;
}

export interface RankNeed {
  type: 'rankNeed';
  after?: string;
  need: string;
  as?: string;
}

export interface React {
  type: 'react';
  message: string;
  reaction: Reaction;
  on: boolean;
  as?: string;
}

export type Reaction =
  | 'thankYou'
  | 'seen'
  | 'onIt';

export interface ReactionView {
  reaction: Reaction;
  people: string[];
}

export interface ReadPositionView {
  id: string;
  n: number;
  at: string;
}

export interface ReadingOnlyRefusal {
  code: 'readingOnly';
}

export interface ReferenceTakenRefusal {
  code: 'referenceTaken';
  need: string;
}

export interface ReleaseClaim {
  type: 'releaseClaim';
  quantity?: number;
  need: string;
  as?: string;
}

export interface ReopenNeed {
  type: 'reopenNeed';
  missing: number;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface ReplaceBoundaries {
  type: 'replaceBoundaries';
  geoJson: string;
  as?: string;
}

export interface ReportFulfilment {
  type: 'reportFulfilment';
  quantity: number;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface RetireCapability {
  type: 'retireCapability';
  capability: string;
  as?: string;
}

export interface ReviseCapability {
  type: 'reviseCapability';
  capability: string;
  name: string | { language?: string; content: string };
  category: NeedCategory;
  status: CapabilityStatus;
  description?: string | { language?: string; content: string };
  location?: string | { language?: string; content: string };
  schedule?: string | { language?: string; content: string };
  eligibility?: string | { language?: string; content: string };
  requiredDocuments?: string | { language?: string; content: string };
  capacity?: string | { language?: string; content: string };
  languages?: string[];
  rev?: number;
  as?: string;
}

export interface ReviseNeed {
  type: 'reviseNeed';
  title: string | { language?: string; content: string };
  category: NeedCategory;
  priority: NeedPriority;
  term: NeedTerm;
  quantity: number;
  description?: string | { language?: string; content: string };
  unit?: string | { language?: string; content: string };
  place?: string | { language?: string; content: string };
  neededBy?: string;
  rev?: number;
  need: string;
  as?: string;
}

export interface Signal {
  type: string;
  id?: string;
}

export interface Text {
  id: string;
  language: string;
  content?: string;
}

export interface TooManyPinsRefusal {
  code: 'tooManyPins';
  most: number;
}

export interface TooManyRoomsRefusal {
  code: 'tooManyRooms';
  most: number;
}

export interface UnpinMessage {
  type: 'unpinMessage';
  message: string;
  as?: string;
}

export interface WithdrawNeed {
  type: 'withdrawNeed';
  reason: WithdrawReason;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export type WithdrawReason =
  | 'incomplete'
  | 'outOfScope'
  | 'doneByOthers'
  | 'noLongerWanted'
  | 'duplicate'
  | 'declined';

export interface CommunityView {
  needs?: NeedView[];
  totals?: NeedTotalsView[];
  capabilities?: CapabilityView[];
  messages?: MessageView[];
  pins?: PinView[];
  activity?: ActivityView[];
}

export interface PersonView {
  readPositions?: ReadPositionView[];
  preferences?: PreferencesView[];
}

export interface CityView {
  communities?: CommunitySummaryView[];
}

export interface DataView {
}

export type Command =
  | AddCapability
  | AddNeedNote
  | AnswerHandOver
  | AskHandOver
  | AssureCapability
  | CancelHandOver
  | ChooseLanguage
  | ClaimNeed
  | ConfirmNeed
  | CorrectFulfilment
  | DeleteMessage
  | EditMessage
  | MarkRead
  | PinMessage
  | PostMessage
  | RaiseNeed
  | RankNeed
  | React
  | ReleaseClaim
  | ReopenNeed
  | ReplaceBoundaries
  | ReportFulfilment
  | RetireCapability
  | ReviseCapability
  | ReviseNeed
  | UnpinMessage
  | WithdrawNeed;

export type HistoryFeed =
  | `need:${string}`
  | 'needs'
  | 'messages'
  | `thread:${string}`
  | `message:${string}`
  | 'activity';

export const refusalCodes = [
  'alreadyAReply',
  'alreadyAsked',
  'badField',
  'belowClaimed',
  'changedMeanwhile',
  'messageWasDeleted',
  'needOver',
  'noAgency',
  'noSuchAsk',
  'noSuchCapability',
  'noSuchMessage',
  'noSuchNeed',
  'notHere',
  'notMet',
  'notTheAsker',
  'notTheHolder',
  'notYourAgency',
  'notYourCapability',
  'notYourMessage',
  'notYourNeed',
  'onlyConveners',
  'overClaimed',
  'overDelivered',
  'overMissing',
  'overUndelivered',
  'readingOnly',
  'referenceTaken',
  'tooManyPins',
  'tooManyRooms',
] as const;

export const misuseCodes = [
  'notFound',
  'tooFast',
  'badShape',
  'unknownMethod',
  'opReused',
  'opTooOld',
  'opBad',
  'superseded',
  'tryAgain',
  'storeFull',
] as const;

export const eventNames = [
  'boundariesReplaced',
  'capabilityAdded',
  'capabilityAssured',
  'capabilityRetired',
  'capabilityRevised',
  'claimReleased',
  'fulfilmentCorrected',
  'fulfilmentReported',
  'handOverAsked',
  'handOverCanceled',
  'handOverDeclined',
  'handOverGranted',
  'languageChosen',
  'messageDeleted',
  'messageEdited',
  'messagePinned',
  'messagePosted',
  'messageReacted',
  'messageRecalled',
  'messageUnpinned',
  'messagesRead',
  'needClaimed',
  'needConfirmed',
  'needNoted',
  'needRaised',
  'needRanked',
  'needReopened',
  'needRetired',
  'needRevised',
  'needWithdrawn',
  'noted',
] as const;

export const importer = 'import';

export const feedLength = 50;
