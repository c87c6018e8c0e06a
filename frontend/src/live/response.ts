import type { ResponseView } from '../contracts/index.ts';
import type { Me } from '../lib/api.ts';
import { useCollection, useRoomFacts } from './rooms.ts';
import { useMe, useNames } from './session.ts';

/** Who looks at a response: what decides which controls are offered. The server alone decides which are granted. */
export interface Responder {
  readonly person: string;
  /** Those I may speak for. */
  readonly agencies: readonly string[];
  /** I speak for one of its communities. */
  readonly convener: boolean;
  /** I read everything and may write, as long as it is not closed. */
  readonly member: boolean;
}

/** A response's room, as I am in it. */
export interface Response {
  readonly room: string;
  /** Undefined until the room has come. */
  readonly view: ResponseView | undefined;
  readonly me: Me;
  readonly viewer: Responder;
  readonly isClosed: boolean;
  /** I read everything, and it is not closed. */
  readonly writes: boolean;
  /** I lead it: I am its lead, of the lead's agency, or speak for one of its communities. */
  readonly leads: boolean;
  /** For which agency I lead it; undefined where I do so by myself. */
  readonly leadsAs: string | undefined;
  /** Ids of those who read everything here. */
  readonly members: readonly string[];
}

export function useResponse(room: string): Response {
  const me = useMe();
  const names = useNames();
  const [view] = useCollection(room, 'response');
  const { audience, convener } = useRoomFacts(room);
  const viewer: Responder = { person: me.id, agencies: me.agencies, convener, member: audience === 'members' };
  const isClosed = view?.phase === 'closed';
  return {
    room,
    view,
    me,
    viewer,
    isClosed,
    writes: viewer.member && view !== undefined && !isClosed,
    leads: view !== undefined && leadsIt(view, viewer),
    leadsAs: view && leadsAs(view, viewer),
    members: names.members(room),
  };
}

type Led = Pick<ResponseView, 'lead' | 'leadAgency'>;

export function leadsIt(response: Led, viewer: Responder): boolean {
  if (!viewer.member) return false;
  return viewer.convener || viewer.person === response.lead || leadsAs(response, viewer) !== undefined;
}

/** The agency in whose name one has to speak in order to lead. */
export function leadsAs({ lead, leadAgency }: Led, viewer: Responder): string | undefined {
  if (viewer.convener || viewer.person === lead) return undefined;
  return viewer.agencies.find((a) => a === leadAgency);
}

/** What one may do about what an agency gives a response, and in whose name. */
export interface Handling {
  readonly may: boolean;
  readonly as: string | undefined;
}

/** Those of its agency, who leads the response, and about a person that person. */
export function handling(given: { agency: string; person?: string }, response: Led, viewer: Responder): Handling {
  if (!viewer.member) return { may: false, as: undefined };
  const own = viewer.agencies.find((a) => a === given.agency);
  if (own !== undefined) return { may: true, as: own };
  if (given.person !== undefined && given.person === viewer.person) return { may: true, as: undefined };
  return { may: leadsIt(response, viewer), as: leadsAs(response, viewer) };
}
