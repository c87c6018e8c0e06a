import type { MadeRequestView, ResponseView } from '../../contracts/index.ts';
import { type Responder, leadsAs, leadsIt } from '../../live/response.ts';

/** Requests to look at: those that wait for somebody, and those that were declined; the rest stands with its people and things. */
export function lookedAt(asks: readonly MadeRequestView[]): readonly MadeRequestView[] {
  return asks
    .filter((ask) => weight(ask) !== null)
    .toSorted((a, b) => (weight(a) ?? 0) - (weight(b) ?? 0) || b.number - a.number);
}

/** First what waits for us, then what waits for an agency, then what an agency could not do. */
function weight(ask: MadeRequestView): number | null {
  if (ask.answer === 'declined') return 3;
  if (ask.isOver || ask.answer === 'accepted') return null;
  return ask.answer === 'offered' || ask.asksBack ? 0 : ask.answer === 'provisional' ? 1 : 2;
}

export interface AskActions {
  readonly cancel: boolean;
  readonly take: boolean;
  /** In whose name. */
  readonly as: string | undefined;
}

/** Whoever writes here takes an offer; only who leads, who asked, and the agency itself take a request back. */
export function actionsFor(
  ask: MadeRequestView,
  response: Pick<ResponseView, 'lead' | 'leadAgency'>,
  viewer: Responder,
): AskActions {
  const own = viewer.agencies.find((a) => a === ask.agency);
  const steers = viewer.member && (own !== undefined || ask.madeBy === viewer.person || leadsIt(response, viewer));
  return {
    cancel: steers && !ask.isOver,
    take: viewer.member && ask.isOffer && ask.answer === 'offered' && !ask.takesOffer && !ask.isOver,
    as: own ?? (ask.madeBy === viewer.person ? undefined : leadsAs(response, viewer)),
  };
}
