import type { ClaimView, HandOverView, NeedView } from '../../contracts/index.ts';

/** An open need with believable defaults, for tests. */
export function aNeed(over: Partial<NeedView> = {}): NeedView {
  const number = over.number ?? 1;
  return {
    id: `need-${number}`,
    number,
    rev: 1,
    order: String(number).padStart(4, '0'),
    status: 'open',
    category: 'food',
    priority: 'routine',
    term: 'shortTerm',
    quantity: 12,
    claimed: 0,
    fulfilled: 0,
    raisedAt: '2026-10-15T17:00:00.000Z',
    claims: [],
    handOvers: [],
    responses: [],
    raisedBy: 'denise',
    title: { id: `t-${number}`, language: 'en', content: `Need ${number}` },
    ...over,
  };
}

export function aClaim(agency: string, quantity: number, delivered = 0): ClaimView {
  return { agency, quantity, delivered, since: '2026-10-15T18:00:00.000Z' };
}

export function anAsk(from: string, to: string, quantity = 1): HandOverView {
  return { id: `ask-${from}-${to}`, from, to, quantity, at: '2026-10-15T18:30:00.000Z' };
}
