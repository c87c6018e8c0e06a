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
  detail?: string;
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

export interface AddItem {
  type: 'addItem';
  name: string | { language?: string; content: string };
  quantity: number;
  kind?: string | { language?: string; content: string };
  level?: number;
  unit?: string | { language?: string; content: string };
  outOfService?: number;
  reference?: string;
  as?: string;
}

export interface AddNeedNote {
  type: 'addNeedNote';
  note: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface AddObjective {
  type: 'addObjective';
  title: string | { language?: string; content: string };
  as?: string;
}

export interface AddTask {
  type: 'addTask';
  title: string | { language?: string; content: string };
  objective?: string;
  owner?: string;
  role?: string;
  due?: string;
  as?: string;
}

export interface AddToRoster {
  type: 'addToRoster';
  person?: string;
  name?: string | { language?: string; content: string };
  role?: string | { language?: string; content: string };
  headcount?: number;
  reference?: string;
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

export interface AnswerNeed {
  type: 'answerNeed';
  community: string;
  need: string;
  as?: string;
}

export interface AnswerRequest {
  type: 'answerRequest';
  request: string;
  answer: RequestAnswer;
  units: Given[];
  note?: string | { language?: string; content: string };
  answerBy?: string;
  as?: string;
}

export interface AnsweredAlreadyRefusal {
  code: 'answeredAlready';
  answer: RequestAnswer;
}

export interface AnsweredByResponseRefusal {
  code: 'answeredByResponse';
  response: string;
}

export interface AnsweredNeed {
  community: string;
  need: string;
  isKnown?: boolean;
}

export interface AnsweredNeeds {
  needs: NeedView[];
  id: string;
}

export interface AskBack {
  type: 'askBack';
  request: string;
  note?: string | { language?: string; content: string };
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

export interface BelowHeldRefusal {
  code: 'belowHeld';
  held: number;
}

export interface Bilingual {
  en: string;
  es: string;
}

export interface CancelHandOver {
  type: 'cancelHandOver';
  ask: string;
  need: string;
  as?: string;
}

export interface CancelRequest {
  type: 'cancelRequest';
  request: string;
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

export interface ChangeLead {
  type: 'changeLead';
  person: string;
  agency?: string;
  as?: string;
}

export interface ChangePhase {
  type: 'changePhase';
  phase: ResponsePhase;
  note?: string | { language?: string; content: string };
  as?: string;
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

export interface CityTotalsView {
  id: string;
  reached: number;
  medianMinutes?: number;
  ninetiethMinutes?: number;
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

export interface CommunitySummary {
  view: CommunitySummaryView;
  timeToResponse: Histogram;
  id: string;
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
  reached: number;
  medianMinutes?: number;
  ninetiethMinutes?: number;
  recent: RecentFact[];
}

export interface CompleteTask {
  type: 'completeTask';
  task: string;
  done: boolean;
  as?: string;
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

export type DataTopic =
  | 'violence'
  | 'otherCrime'
  | 'income'
  | 'work'
  | 'education'
  | 'housing'
  | 'health'
  | 'food'
  | 'language'
  | 'services'
  | 'connectivity'
  | 'residents'
  | 'other';

export type DataUnit =
  | 'count'
  | 'percent'
  | 'dollars'
  | 'index'
  | 'perThousand'
  | 'perHundredThousand'
  | 'other';

export interface DeleteMessage {
  type: 'deleteMessage';
  message: string;
  as?: string;
}

export interface DeliveryView {
  id: string;
  community: string;
  need: string;
  agency: string;
  quantity: number;
  at: string;
  isAnswered: boolean;
  code?: string;
  by?: string;
  note?: Text;
}

export interface EditMessage {
  type: 'editMessage';
  message: string;
  text: string | { language?: string; content: string };
  mentions?: Mention[];
  as?: string;
}

export interface EntryHeldRefusal {
  code: 'entryHeld';
  response: string;
}

export interface Figures {
  measure: string;
  period: string;
  areas: number[];
  months: number[];
  values: number[];
  hours: number[];
  timeUnknown: number;
  key: string;
  firstYear: number;
  total: number;
}

export interface Given {
  line: number;
  unit: string;
  quantity: number;
}

export interface GivenBackRefusal {
  code: 'givenBack';
  unit: string;
}

export interface GivenView {
  line: number;
  unit?: string;
  quantity: number;
  released: number;
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

export interface Histogram {
  buckets: HistogramBucket[];
  count: number;
}

export interface HistogramBucket {
  index: number;
  count: number;
}

export interface HistoryPage {
  items: unknown;
  next?: string;
}

export type Home =
  | 'asked'
  | 'here'
  | 'elsewhere';

export interface HomeElsewhereRefusal {
  code: 'homeElsewhere';
  agency?: string;
}

export interface HomeRoster {
  people: RosterView[];
  id: string;
}

export interface InInventoryAlreadyRefusal {
  code: 'inInventoryAlready';
  item: string;
}

export interface InventoryFullRefusal {
  code: 'inventoryFull';
  most: number;
}

export interface InviteAgency {
  type: 'inviteAgency';
  agency: string;
  as?: string;
}

export interface ItemView {
  id: string;
  level?: number;
  quantity: number;
  free: number;
  reserved: number;
  committed: number;
  outOfService: number;
  edition: number;
  name?: Text;
  kind?: Text;
  unit?: Text;
  reference?: string;
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

export interface KeepSeries {
  type: 'keepSeries';
  facts: SeriesFacts;
  figures: Figures[];
  places: PublicPlace[];
  weeks?: Weeks[];
  since?: number;
  as?: string;
}

export interface LetNeedGo {
  type: 'letNeedGo';
  community: string;
  need: string;
  as?: string;
}

export type LineKind =
  | 'staff'
  | 'resource';

export interface LineSaid {
  kind: LineKind;
  quantity: number;
  what: string | { language?: string; content: string };
  substitute?: string | { language?: string; content: string };
}

export interface LineView {
  kind: LineKind;
  quantity: number;
  what?: Text;
  substitute?: Text;
}

export interface MadeRequestView {
  id: string;
  number: number;
  agency: string;
  isOffer: boolean;
  answer: RequestAnswer;
  priority: NeedPriority;
  madeAt: string;
  answeredAt?: string;
  answerBy?: string;
  neededBy?: string;
  isOver: boolean;
  takesOffer: boolean;
  asksBack: boolean;
  told: boolean;
  lines: LineView[];
  units: GivenView[];
  madeBy?: string;
  title?: Text;
  place?: Text;
  note?: Text;
  answerNote?: Text;
}

export interface MakeRequest {
  type: 'makeRequest';
  agency: string;
  title: string | { language?: string; content: string };
  priority: NeedPriority;
  lines: LineSaid[];
  place?: string | { language?: string; content: string };
  neededBy?: string;
  note?: string | { language?: string; content: string };
  as?: string;
}

export interface MappedMeasure {
  name: Bilingual;
  unit: DataUnit;
  topic: DataTopic;
  harm: boolean;
  column?: string;
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

export interface MoveResources {
  type: 'moveResources';
  assignment: string;
  quantity: number;
  from: ResourceStage;
  to: ResourceStage;
  point?: Point;
  place?: string | { language?: string; content: string };
  as?: string;
}

export interface MoveTask {
  type: 'moveTask';
  task: string;
  objective?: string;
  as?: string;
}

export type Movement =
  | 'dispatched'
  | 'responding'
  | 'enRoute'
  | 'onScene'
  | 'madeContact'
  | 'staging'
  | 'returning'
  | 'cleared'
  | 'standby';

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
  name?: string;
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
  responses: string[];
  reachedAt?: string;
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

export interface NoSuchAgencyRefusal {
  code: 'noSuchAgency';
}

export interface NoSuchAskRefusal {
  code: 'noSuchAsk';
}

export interface NoSuchCapabilityRefusal {
  code: 'noSuchCapability';
}

export interface NoSuchEntryRefusal {
  code: 'noSuchEntry';
}

export interface NoSuchItemRefusal {
  code: 'noSuchItem';
}

export interface NoSuchMessageRefusal {
  code: 'noSuchMessage';
}

export interface NoSuchNeedRefusal {
  code: 'noSuchNeed';
}

export interface NoSuchObjectiveRefusal {
  code: 'noSuchObjective';
}

export interface NoSuchOfferRefusal {
  code: 'noSuchOffer';
}

export interface NoSuchPersonRefusal {
  code: 'noSuchPerson';
}

export interface NoSuchRequestRefusal {
  code: 'noSuchRequest';
}

export interface NoSuchTaskRefusal {
  code: 'noSuchTask';
}

export interface NoSuchUnitRefusal {
  code: 'noSuchUnit';
}

export interface NotAfterRefusal {
  code: 'notAfter';
  phase: ResponsePhase;
}

export interface NotAnsweredRefusal {
  code: 'notAnswered';
}

export interface NotAvailableRefusal {
  code: 'notAvailable';
  unit: string;
}

export interface NotEnoughFreeRefusal {
  code: 'notEnoughFree';
  unit: string;
  free: number;
}

export interface NotHereRefusal {
  code: 'notHere';
}

export interface NotMetRefusal {
  code: 'notMet';
  missing: number;
}

export interface NotSoManyRefusal {
  code: 'notSoMany';
  there: number;
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

export interface NotYourUnitRefusal {
  code: 'notYourUnit';
}

export interface NothingGivenRefusal {
  code: 'nothingGiven';
}

export interface ObjectiveView {
  id: string;
  number: number;
  title?: Text;
  outcome?: Text;
}

export interface OfferUnits {
  type: 'offerUnits';
  response: string;
  title: string | { language?: string; content: string };
  units: Given[];
  note?: string | { language?: string; content: string };
  as?: string;
}

export interface OnRosterAlreadyRefusal {
  code: 'onRosterAlready';
  entry: string;
}

export interface OnlyConvenersRefusal {
  code: 'onlyConveners';
}

export interface OnlyLeadOrOwnerRefusal {
  code: 'onlyLeadOrOwner';
}

export interface OnlyLeadRefusal {
  code: 'onlyLead';
}

export interface OverAskedRefusal {
  code: 'overAsked';
  line: number;
  quantity: number;
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

export interface OverHeldRefusal {
  code: 'overHeld';
  held: number;
}

export interface OverMissingRefusal {
  code: 'overMissing';
  fulfilled: number;
}

export interface OverUndeliveredRefusal {
  code: 'overUndelivered';
  undelivered: number;
}

export interface OwnMeasure {
  id: string;
  column: string;
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

export interface Point {
  longitude: number;
  latitude: number;
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

export interface PublicPlace {
  name: string;
  address: string;
  area: number;
  latitude: number;
  longitude: number;
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

export interface ReceivedRequestView {
  id: string;
  number: number;
  response: string;
  responseName: string;
  answer: RequestAnswer;
  priority: NeedPriority;
  askedAt: string;
  answeredAt?: string;
  answerBy?: string;
  neededBy?: string;
  isOver: boolean;
  asksBack: boolean;
  told: boolean;
  lines: LineView[];
  units: GivenView[];
  askedBy?: string;
  askedByAgency?: string;
  title?: Text;
  place?: Text;
  note?: Text;
  answerNote?: Text;
}

export interface RecentFact {
  what: string;
  need: number;
  at: string;
}

export interface RecordDelivery {
  type: 'recordDelivery';
  community: string;
  need: string;
  quantity: number;
  note?: string | { language?: string; content: string };
  as?: string;
}

export interface RecordExport {
  type: 'recordExport';
  measure: string;
  form: string;
  by: string;
  exactly: boolean;
  as?: string;
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

export interface ReleaseUnits {
  type: 'releaseUnits';
  request: string;
  unit: string;
  quantity?: number;
  as?: string;
}

export interface ReleasedAlreadyRefusal {
  code: 'releasedAlready';
}

export interface RemoveFromRoster {
  type: 'removeFromRoster';
  entry: string;
  as?: string;
}

export interface RemoveObjective {
  type: 'removeObjective';
  objective: string;
  as?: string;
}

export interface RemoveTask {
  type: 'removeTask';
  task: string;
  as?: string;
}

export interface RenameResponse {
  type: 'renameResponse';
  name: string;
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

export interface ReportMovement {
  type: 'reportMovement';
  assignment: string;
  movement: Movement;
  point?: Point;
  place?: string | { language?: string; content: string };
  expectedAt?: string;
  as?: string;
}

export type RequestAnswer =
  | 'waiting'
  | 'provisional'
  | 'accepted'
  | 'declined'
  | 'offered';

export interface RequestOverRefusal {
  code: 'requestOver';
}

export type ResourceStage =
  | 'committed'
  | 'inTransit'
  | 'onScene'
  | 'returning';

export interface ResourceView {
  id: string;
  request: string;
  agency: string;
  line: number;
  offered: number;
  committed: number;
  inTransit: number;
  onScene: number;
  returning: number;
  released: number;
  since?: string;
  unit?: string;
  name?: Text;
  place?: Text;
  point?: Point;
}

export interface ResponseClosedRefusal {
  code: 'responseClosed';
  at: string;
}

export interface ResponseFullRefusal {
  code: 'responseFull';
  most: number;
}

export type ResponsePhase =
  | 'activated'
  | 'stabilizing'
  | 'demobilizing'
  | 'closed'
  | 'reopened';

export interface ResponseSummary {
  name: string;
  phase: ResponsePhase;
  communities: string[];
  agencies: string[];
  openedAt: string;
  staff: number;
  onScene: number;
  onTheWay: number;
  committed: number;
  suppliers: string[];
  waiting: number;
  id: string;
}

export interface ResponseView {
  id: string;
  name: string;
  phase: ResponsePhase;
  wasReopened: boolean;
  openedAt: string;
  phaseSince: string;
  firstOnSceneAt?: string;
  needs: AnsweredNeed[];
  agencies: string[];
  leadAgency?: string;
  lead?: string;
  openedBy?: string;
  phaseBy?: string;
}

export interface RetireCapability {
  type: 'retireCapability';
  capability: string;
  as?: string;
}

export interface RetireItem {
  type: 'retireItem';
  item: string;
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

export interface ReviseItem {
  type: 'reviseItem';
  item: string;
  name: string | { language?: string; content: string };
  quantity: number;
  kind?: string | { language?: string; content: string };
  level?: number;
  unit?: string | { language?: string; content: string };
  outOfService?: number;
  edition?: number;
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

export interface ReviseObjective {
  type: 'reviseObjective';
  objective: string;
  title: string | { language?: string; content: string };
  outcome?: string | { language?: string; content: string };
  as?: string;
}

export interface ReviseRosterEntry {
  type: 'reviseRosterEntry';
  entry: string;
  name?: string | { language?: string; content: string };
  role?: string | { language?: string; content: string };
  headcount?: number;
  edition?: number;
  as?: string;
}

export interface ReviseTask {
  type: 'reviseTask';
  task: string;
  title: string | { language?: string; content: string };
  owner?: string;
  role?: string;
  due?: string;
  as?: string;
}

export interface RosterFullRefusal {
  code: 'rosterFull';
  most: number;
}

export interface RosterView {
  id: string;
  home: Home;
  elsewhere?: string;
  headcount: number;
  staffing: Staffing;
  until?: string;
  staffingSince: string;
  reserved: boolean;
  edition: number;
  heldBy?: string;
  person?: string;
  name?: Text;
  role?: Text;
  note?: Text;
  reference?: string;
}

export interface SeriesFacts {
  source: string;
  only?: string;
  from?: string;
  to?: string;
  rows: number;
  accepted: number;
  measures: OwnMeasure[];
  mapping?: TableMapping;
  rowsSince?: string;
}

export interface SetStaffing {
  type: 'setStaffing';
  entry: string;
  staffing: Staffing;
  until?: string;
  note?: string | { language?: string; content: string };
  as?: string;
}

export interface Signal {
  type: string;
  id?: string;
}

export interface StaffView {
  id: string;
  request: string;
  agency: string;
  line: number;
  headcount: number;
  staffing: Staffing;
  until?: string;
  isProvisional: boolean;
  isReleased: boolean;
  movement?: Movement;
  since?: string;
  expectedAt?: string;
  unit?: string;
  person?: string;
  name?: Text;
  role?: Text;
  place?: Text;
  point?: Point;
}

export type Staffing =
  | 'available'
  | 'committed'
  | 'onShift'
  | 'delayed'
  | 'unavailable'
  | 'offDuty';

export interface StartResponse {
  type: 'startResponse';
  name: string;
  needs: string[];
  agencies?: string[];
  lead?: string;
  leadAgency?: string;
  as?: string;
}

export interface StartedView {
  id: string;
  name: string;
  needs: string[];
  isOpen: boolean;
  isClosed: boolean;
  startedAt: string;
  startedBy?: string;
}

export interface StillProvisionalRefusal {
  code: 'stillProvisional';
}

export interface TableMapping {
  measures: MappedMeasure[];
  area?: string;
  latitude?: string;
  longitude?: string;
  location?: string;
  period?: string;
  periodColumn?: string;
}

export interface TakeOffer {
  type: 'takeOffer';
  request: string;
  as?: string;
}

export interface TaskView {
  id: string;
  number: number;
  objective?: string;
  role?: string;
  due?: string;
  doneAt?: string;
  owner?: string;
  doneBy?: string;
  title?: Text;
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

export interface TooManyRequestsRefusal {
  code: 'tooManyRequests';
  most: number;
}

export interface TooManyResponsesRefusal {
  code: 'tooManyResponses';
  most: number;
}

export interface TooManyRoomsRefusal {
  code: 'tooManyRooms';
  most: number;
}

export interface TooManyTasksRefusal {
  code: 'tooManyTasks';
  most: number;
}

export interface UnitTakenRefusal {
  code: 'unitTaken';
  unit: string;
  response: string;
}

export interface UnpinMessage {
  type: 'unpinMessage';
  message: string;
  as?: string;
}

export interface Weeks {
  measure: string;
  to: string;
  areas: number[];
  numbers: number[];
  values: number[];
  inFirstMonth: number[];
}

export interface Whereabouts {
  name: string;
  phase: ResponsePhase;
  staff: StaffView[];
  resources: ResourceView[];
  id: string;
}

export interface WithdrawNeed {
  type: 'withdrawNeed';
  reason: WithdrawReason;
  note?: string | { language?: string; content: string };
  need: string;
  as?: string;
}

export interface WithdrawOffer {
  type: 'withdrawOffer';
  request: string;
  as?: string;
}

export type WithdrawReason =
  | 'incomplete'
  | 'outOfScope'
  | 'doneByOthers'
  | 'noLongerWanted'
  | 'duplicate'
  | 'declined';

export interface CommunityRoomView {
  needs?: NeedView[];
  totals?: NeedTotalsView[];
  capabilities?: CapabilityView[];
  started?: StartedView[];
  progress?: ResponseSummary[];
  messages?: MessageView[];
  pins?: PinView[];
  activity?: ActivityView[];
}

export interface ResponseRoomView {
  response?: ResponseView[];
  deliveries?: DeliveryView[];
  objectives?: ObjectiveView[];
  tasks?: TaskView[];
  asks?: MadeRequestView[];
  staff?: StaffView[];
  resources?: ResourceView[];
  answers?: AnsweredNeeds[];
  messages?: MessageView[];
  pins?: PinView[];
  activity?: ActivityView[];
}

export interface AgencyRoomView {
  roster?: RosterView[];
  inventory?: ItemView[];
  requests?: ReceivedRequestView[];
  whereabouts?: Whereabouts[];
  homes?: HomeRoster[];
  messages?: MessageView[];
  pins?: PinView[];
  activity?: ActivityView[];
}

export interface PersonRoomView {
  readPositions?: ReadPositionView[];
  preferences?: PreferencesView[];
}

export interface CityRoomView {
  communities?: CommunitySummaryView[];
  responses?: ResponseSummary[];
  city?: CityTotalsView[];
}

export interface DataRoomView {
}

export type Command =
  | AddCapability
  | AddItem
  | AddNeedNote
  | AddObjective
  | AddTask
  | AddToRoster
  | AnswerHandOver
  | AnswerNeed
  | AnswerRequest
  | AskBack
  | AskHandOver
  | AssureCapability
  | CancelHandOver
  | CancelRequest
  | ChangeLead
  | ChangePhase
  | ChooseLanguage
  | ClaimNeed
  | CompleteTask
  | ConfirmNeed
  | CorrectFulfilment
  | DeleteMessage
  | EditMessage
  | InviteAgency
  | KeepSeries
  | LetNeedGo
  | MakeRequest
  | MarkRead
  | MoveResources
  | MoveTask
  | OfferUnits
  | PinMessage
  | PostMessage
  | RaiseNeed
  | RankNeed
  | React
  | RecordDelivery
  | RecordExport
  | ReleaseClaim
  | ReleaseUnits
  | RemoveFromRoster
  | RemoveObjective
  | RemoveTask
  | RenameResponse
  | ReopenNeed
  | ReplaceBoundaries
  | ReportFulfilment
  | ReportMovement
  | RetireCapability
  | RetireItem
  | ReviseCapability
  | ReviseItem
  | ReviseNeed
  | ReviseObjective
  | ReviseRosterEntry
  | ReviseTask
  | SetStaffing
  | StartResponse
  | TakeOffer
  | UnpinMessage
  | WithdrawNeed
  | WithdrawOffer;

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
  'answeredAlready',
  'answeredByResponse',
  'badField',
  'belowClaimed',
  'belowHeld',
  'changedMeanwhile',
  'entryHeld',
  'givenBack',
  'homeElsewhere',
  'inInventoryAlready',
  'inventoryFull',
  'messageWasDeleted',
  'needOver',
  'noAgency',
  'noSuchAgency',
  'noSuchAsk',
  'noSuchCapability',
  'noSuchEntry',
  'noSuchItem',
  'noSuchMessage',
  'noSuchNeed',
  'noSuchObjective',
  'noSuchOffer',
  'noSuchPerson',
  'noSuchRequest',
  'noSuchTask',
  'noSuchUnit',
  'notAfter',
  'notAnswered',
  'notAvailable',
  'notEnoughFree',
  'notHere',
  'notMet',
  'notSoMany',
  'notTheAsker',
  'notTheHolder',
  'notYourAgency',
  'notYourCapability',
  'notYourMessage',
  'notYourNeed',
  'notYourUnit',
  'nothingGiven',
  'onRosterAlready',
  'onlyConveners',
  'onlyLead',
  'onlyLeadOrOwner',
  'overAsked',
  'overClaimed',
  'overDelivered',
  'overHeld',
  'overMissing',
  'overUndelivered',
  'readingOnly',
  'referenceTaken',
  'releasedAlready',
  'requestOver',
  'responseClosed',
  'responseFull',
  'rosterFull',
  'stillProvisional',
  'tooManyPins',
  'tooManyRequests',
  'tooManyResponses',
  'tooManyRooms',
  'tooManyTasks',
  'unitTaken',
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
  'addedToRoster',
  'agencyInvited',
  'agencyWordHeard',
  'agencyWordReceived',
  'askedBack',
  'boundariesReplaced',
  'capabilityAdded',
  'capabilityAssured',
  'capabilityRetired',
  'capabilityRevised',
  'claimReleased',
  'communityTold',
  'deliveryAsked',
  'deliveryRecorded',
  'deliveryRefused',
  'deliverySettled',
  'figuresExported',
  'fulfilmentCorrected',
  'fulfilmentReported',
  'handOverAsked',
  'handOverCanceled',
  'handOverDeclined',
  'handOverGranted',
  'homeEnded',
  'homeFound',
  'homeLeft',
  'homeTold',
  'itemAdded',
  'itemRetired',
  'itemRevised',
  'languageChosen',
  'leadChanged',
  'messageDeleted',
  'messageEdited',
  'messagePinned',
  'messagePosted',
  'messageReacted',
  'messageRecalled',
  'messageUnpinned',
  'messagesRead',
  'movementReported',
  'needAnswered',
  'needClaimed',
  'needConfirmed',
  'needLetGo',
  'needNoted',
  'needRaised',
  'needRanked',
  'needReached',
  'needReopened',
  'needRetired',
  'needRevised',
  'needTaken',
  'needUnanswered',
  'needWithdrawn',
  'noted',
  'objectiveAdded',
  'objectiveRemoved',
  'objectiveRevised',
  'offerReceived',
  'offerTaken',
  'phaseChanged',
  'removedFromRoster',
  'requestAnswered',
  'requestCanceled',
  'requestInquired',
  'requestMade',
  'requestReceived',
  'requestRetired',
  'resourcesMoved',
  'responseForgotten',
  'responseOpened',
  'responseRenamed',
  'responseStarted',
  'responseTold',
  'responseWordHeard',
  'responseWordReceived',
  'rosterEntryRevised',
  'seriesKept',
  'staffingSet',
  'taskAdded',
  'taskCompleted',
  'taskMoved',
  'taskRemoved',
  'taskRevised',
  'unitsOffered',
  'unitsReleased',
] as const;

export const importer = 'import';

export const feedLength = 50;
