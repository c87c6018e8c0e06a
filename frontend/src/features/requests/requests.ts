import type { ReceivedRequestView } from '../../contracts/index.ts';

/** It waits for an answer. */
export const waits = (request: ReceivedRequestView) => request.answer === 'waiting' && !request.isOver;

/** Those that wait for an answer, whoever asked first before, and those that are being answered here still. */
export function waitingOf(
  requests: readonly ReceivedRequestView[],
  isAnswering: (request: string) => boolean = () => false,
): ReceivedRequestView[] {
  return requests.filter((r) => waits(r) || isAnswering(r.id)).toSorted((a, b) => a.askedAt.localeCompare(b.askedAt));
}

/** What was answered or offered and still stands, the newest first. */
export function answeredOf(requests: readonly ReceivedRequestView[]): ReceivedRequestView[] {
  return requests
    .filter((r) => !isOver(r) && r.answer !== 'waiting')
    .toSorted((a, b) => (b.answeredAt ?? b.askedAt).localeCompare(a.answeredAt ?? a.askedAt));
}

/** What nobody wants anything of any more, the newest first. */
export function overOf(requests: readonly ReceivedRequestView[]): ReceivedRequestView[] {
  return requests.filter(isOver).toSorted((a, b) => b.number - a.number);
}

export const isOver = (request: ReceivedRequestView) => request.isOver || request.answer === 'declined';

/** Whether a yes can be given or changed: a whole yes stands until the response gives back. */
export const canAnswer = (request: ReceivedRequestView) =>
  !request.isOver &&
  (request.answer === 'waiting' || request.answer === 'provisional' || request.answer === 'declined');

/** Whether something of ours is held for it. */
export const holdsAny = (request: ReceivedRequestView) =>
  !request.isOver && request.units.some((u) => u.quantity > u.released);
