import type {
  ActivityView,
  MadeRequestView,
  MessageView,
  NeedView,
  ReceivedRequestView,
  ResponseView,
  TaskView,
} from '../../contracts/index.ts';
import type { MyRoom } from '../../live/myRooms.ts';

/** The day on which the tests play. */
export const at = (time: string) => `2026-10-15T${time}:00.000Z`;

/** A room of mine that holds what is given. */
export function aRoom(
  id: string,
  held: Record<string, readonly unknown[]> = {},
  over: Partial<Omit<MyRoom, 'id' | 'held'>> = {},
): MyRoom {
  return {
    id,
    isKnown: true,
    reads: true,
    convener: false,
    read: undefined,
    held: ((name: string) => held[name] ?? []) as unknown as MyRoom['held'],
    ...over,
  };
}

export function aNeed(over: Partial<NeedView> = {}): NeedView {
  const number = over.number ?? 1;
  return {
    id: `need-${number}`,
    number,
    rev: 1,
    order: String(number),
    status: 'open',
    category: 'food',
    priority: 'routine',
    term: 'shortTerm',
    quantity: 12,
    claimed: 0,
    fulfilled: 0,
    raisedAt: at('08:00'),
    claims: [],
    handOvers: [],
    responses: [],
    ...over,
  };
}

const request = {
  id: 'request-1',
  number: 1,
  answer: 'waiting',
  priority: 'routine',
  isOver: false,
  takesOffer: false,
  asksBack: false,
  told: true,
  lines: [],
  units: [],
} as const;

export function aReceived(over: Partial<ReceivedRequestView> = {}): ReceivedRequestView {
  return { ...request, lines: [], units: [], response: 'response/r', responseName: 'R', askedAt: at('10:00'), ...over };
}

export function aMade(over: Partial<MadeRequestView> = {}): MadeRequestView {
  return { ...request, lines: [], units: [], agency: 'table', isOffer: false, madeAt: at('10:00'), ...over };
}

export function aResponse(over: Partial<ResponseView> = {}): ResponseView {
  return {
    id: 'response',
    name: 'R',
    phase: 'activated',
    wasReopened: false,
    openedAt: at('08:00'),
    phaseSince: at('08:00'),
    needs: [],
    agencies: [],
    lead: 'andre',
    leadAgency: 'center',
    ...over,
  };
}

export function aTask(over: Partial<TaskView> = {}): TaskView {
  const number = over.number ?? 1;
  return { id: `task-${number}`, number, ...over };
}

export function aMessage(n: number, over: Partial<MessageView> = {}): MessageView {
  return {
    id: `m-${n}`,
    n,
    rev: 1,
    at: at(`11:${String(n).padStart(2, '0')}`),
    by: 'leon',
    mentions: [],
    reactions: [],
    replies: 0,
    needs: [],
    ...over,
  };
}

export function aFact(n: number, over: Partial<ActivityView> = {}): ActivityView {
  return {
    id: `a-${n}`,
    n,
    at: at(`11:${String(n).padStart(2, '0')}`),
    what: 'needClaimed',
    by: 'leon',
    about: `need-${n}`,
    ...over,
  };
}
