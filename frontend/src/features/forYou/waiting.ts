import type {
  HandOverView,
  MadeRequestView,
  MessageView,
  NeedView,
  ReceivedRequestView,
  TaskView,
} from '../../contracts/index.ts';
import type { Me } from '../../lib/api.ts';
import type { MyRoom } from '../../live/myRooms.ts';
import { callsUpon } from '../../live/unread.ts';

/** Whom something waits for. */
export type Who = Pick<Me, 'id' | 'agencies' | 'roles'>;

interface Waits {
  /** The same for as long as the same thing waits. */
  readonly key: string;
  readonly room: string;
  /** Since when it waits. */
  readonly since: string;
  /** Before this it does not: a time was given, and it is not over yet. */
  readonly from?: string;
  readonly urgent: boolean;
  /** The agency that I speak for in it; absent where I am asked as myself. */
  readonly agency?: string;
}

/** Something that waits for a word or a deed of mine. */
export type Waiting = Waits &
  (
    | { readonly is: 'request'; readonly request: ReceivedRequestView }
    | { readonly is: 'handOver'; readonly need: NeedView; readonly ask: HandOverView }
    | { readonly is: 'confirm'; readonly need: NeedView }
    | { readonly is: 'offer'; readonly request: MadeRequestView; readonly mayDecline: boolean }
    | { readonly is: 'askedBack'; readonly request: MadeRequestView }
    | { readonly is: 'provisional'; readonly request: MadeRequestView }
    | { readonly is: 'settle'; readonly request: ReceivedRequestView }
    | { readonly is: 'task'; readonly task: TaskView }
    | { readonly is: 'mention'; readonly message: MessageView }
  );

/** What waits in one of my rooms, in no order. */
export function waitingIn(room: MyRoom, who: Who): Waiting[] {
  if (!room.reads) return [];
  const [kind] = room.id.split('/');
  const mentions = mentionsIn(room, who);
  if (kind === 'community') return [...inCommunity(room, who), ...mentions];
  if (kind === 'agency') return [...inAgency(room), ...mentions];
  if (kind === 'response') return [...inResponse(room, who), ...mentions];
  return mentions;
}

/** What waits now: urgent first, then what has waited longest. */
export function waitingNow(all: readonly Waiting[], now: number): Waiting[] {
  return all
    .filter(({ from }) => from === undefined || Date.parse(from) <= now)
    .toSorted(
      (a, b) => Number(b.urgent) - Number(a.urgent) || a.since.localeCompare(b.since) || (a.key < b.key ? -1 : 1),
    );
}

/** What is asked of one of my agencies; what is asked of me as myself I answer from my home, the first of them. */
export function asAgency(all: readonly Waiting[], agency: string, who: Who): Waiting[] {
  return all.filter((w) => (w.agency ?? who.agencies[0]) === agency);
}

function inCommunity({ id: room, convener, held }: MyRoom, who: Who): Waiting[] {
  const delivered = held('activity').filter((f) => f.what === 'fulfilmentReported' || f.what === 'deliveryRecorded');
  return held('needs').flatMap((need): Waiting[] => {
    const handOvers = need.handOvers
      .filter((ask) => who.agencies.includes(ask.from))
      .map((ask): Waiting => ({
        is: 'handOver',
        key: `${room} ${need.id} ${ask.id}`,
        room,
        since: ask.at,
        urgent: need.priority === 'urgent',
        agency: ask.from,
        need,
        ask,
      }));
    if (!convener || need.status !== 'met') return handOvers;
    return [
      ...handOvers,
      {
        is: 'confirm',
        key: `${room} ${need.id}`,
        room,
        // It has waited since the last of it came.
        since: delivered.findLast((f) => f.about === need.id)?.at ?? need.reachedAt ?? need.raisedAt,
        urgent: false,
        need,
      },
    ];
  });
}

function inAgency({ id: room, held }: MyRoom): Waiting[] {
  const agency = room.slice('agency/'.length);
  return held('requests').flatMap((request): Waiting[] => {
    if (request.isOver) return [];
    const waits = {
      key: `${room} ${request.id}`,
      room,
      since: request.askedAt,
      urgent: request.priority === 'urgent',
      agency,
      request,
    };
    if (request.answer === 'waiting') return [{ is: 'request', ...waits }];
    if (request.answer === 'provisional' && request.answerBy !== undefined)
      return [{ is: 'settle', ...waits, since: request.answerBy, from: request.answerBy }];
    return [];
  });
}

function inResponse({ id: room, convener, held }: MyRoom, who: Who): Waiting[] {
  const response = held('response')[0];
  if (!response || response.phase === 'closed') return [];
  const leadAgency =
    response.leadAgency !== undefined && who.agencies.includes(response.leadAgency) ? response.leadAgency : undefined;
  const leads = convener || response.lead === who.id || leadAgency !== undefined;
  const asks = held('asks').flatMap((request): Waiting[] => {
    if (request.isOver) return [];
    const waits = {
      key: `${room} ${request.id}`,
      room,
      since: request.answeredAt ?? request.madeAt,
      urgent: request.priority === 'urgent',
      agency: leadAgency,
      request,
    };
    // Whoever offers does not wait for themselves, unless the response is theirs too.
    if (request.answer === 'offered')
      return request.takesOffer
        ? []
        : leads || !who.agencies.includes(request.agency)
          ? [{ is: 'offer', ...waits, mayDecline: leads }]
          : [];
    if (!leads && request.madeBy !== who.id) return [];
    if (request.asksBack) return [{ is: 'askedBack', ...waits }];
    if (request.answer === 'provisional' && request.answerBy !== undefined)
      return [{ is: 'provisional', ...waits, since: request.answerBy, from: request.answerBy }];
    return [];
  });
  const late = myTasks({ id: room, held }, who).flatMap((task): Waiting[] =>
    task.due === undefined
      ? []
      : [{ is: 'task', key: `${room} ${task.id}`, room, since: task.due, from: task.due, urgent: false, task }],
  );
  return [...asks, ...late];
}

/** What I have to do in a response: by my name, or by a role of mine where nobody is named. */
export function myTasks({ id, held }: Pick<MyRoom, 'id' | 'held'>, who: Who): TaskView[] {
  if (!id.startsWith('response/') || held('response')[0]?.phase === 'closed') return [];
  return held('tasks').filter(
    (task) =>
      task.doneAt === undefined &&
      (task.owner === who.id || (task.owner === undefined && task.role !== undefined && who.roles.includes(task.role))),
  );
}

/** What is due first stands first, what has no time last. */
export function byDue(a: TaskView, b: TaskView): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9') || a.number - b.number;
}

function mentionsIn({ id: room, read, held }: MyRoom, who: Who): Waiting[] {
  return held('messages')
    .filter(
      (m) =>
        m.n > (read?.n ?? 0) &&
        m.by !== who.id &&
        m.deletedAt === undefined &&
        m.mentions.some((mention) => callsUpon(mention, who)),
    )
    .map((message) => ({
      is: 'mention',
      key: `${room} ${message.id}`,
      room,
      since: message.at,
      urgent: false,
      // Called by name and by agency, I am called by name.
      agency: message.mentions.some((m) => m.kind === 'person' && m.id === who.id)
        ? undefined
        : message.mentions.find((m) => m.kind === 'agency' && who.agencies.includes(m.id ?? ''))?.id,
      message,
    }));
}
