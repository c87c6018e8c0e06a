import type { ClaimView, HandOverView, NeedView } from '../../contracts/index.ts';
import { isOpen, unclaimed } from './needs.ts';

/** Who looks at a need: what decides which actions are offered. The server alone decides which are granted. */
export interface Viewer {
  person: string;
  /** The agencies that one may speak for. */
  agencies: readonly string[];
  convener: boolean;
  /** False for audiences that only read. */
  writes: boolean;
}

export interface Actions {
  rank: boolean;
  revise: boolean;
  withdraw: boolean;
  confirm: boolean;
  notYet: boolean;
  takeUpAgain: boolean;
  note: boolean;
  claim: boolean;
  release: readonly ClaimView[];
  report: readonly ClaimView[];
  correct: readonly ClaimView[];
  askHandOver: readonly ClaimView[];
  answer: readonly HandOverView[];
  cancel: readonly HandOverView[];
}

const nothing: Actions = {
  rank: false,
  revise: false,
  withdraw: false,
  confirm: false,
  notYet: false,
  takeUpAgain: false,
  note: false,
  claim: false,
  release: [],
  report: [],
  correct: [],
  askHandOver: [],
  answer: [],
  cancel: [],
};

export function undelivered(claim: ClaimView): number {
  return Math.max(0, claim.quantity - claim.delivered);
}

export function actionsFor(need: NeedView, viewer: Viewer): Actions {
  if (!viewer.writes) return nothing;
  const open = isOpen(need);
  // What a response answers is reported from there, where it is known who brought it.
  const direct = open && need.responses.length === 0;
  const speaks = viewer.agencies.length > 0;
  const steers = viewer.convener || need.raisedBy === viewer.person;
  const mine = need.claims.filter((c) => viewer.agencies.includes(c.agency));
  const others = need.claims.filter((c) => !viewer.agencies.includes(c.agency));
  return {
    rank: viewer.convener && open,
    revise: steers && open,
    withdraw: steers && open,
    confirm: viewer.convener && need.status === 'met',
    notYet: viewer.convener && need.fulfilled > 0 && (need.status === 'met' || need.status === 'confirmed'),
    takeUpAgain: viewer.convener && need.status === 'withdrawn',
    note: true,
    claim: open && speaks && unclaimed(need) > 0,
    release: open ? mine.filter((c) => undelivered(c) > 0) : [],
    report: direct ? mine.filter((c) => undelivered(c) > 0) : [],
    correct: direct ? mine.filter((c) => c.delivered > 0) : [],
    askHandOver: open && speaks ? others.filter((c) => undelivered(c) > 0) : [],
    answer: need.handOvers.filter((h) => viewer.agencies.includes(h.from)),
    cancel: need.handOvers.filter((h) => viewer.agencies.includes(h.to)),
  };
}
