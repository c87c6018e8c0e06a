import type { MadeRequestView, ResourceView, StaffView } from '../../contracts/index.ts';

/** Somebody who is assigned, with believable defaults, for tests. */
export function someStaff(over: Partial<StaffView> = {}): StaffView {
  return {
    id: 'request-1.staff-1',
    request: 'request-1',
    agency: 'steady',
    line: 0,
    headcount: 1,
    staffing: 'committed',
    isProvisional: false,
    isReleased: false,
    ...over,
  };
}

export function someResource(over: Partial<ResourceView> = {}): ResourceView {
  return {
    id: 'request-1.item-1',
    request: 'request-1',
    agency: 'westside',
    line: 0,
    offered: 0,
    committed: 0,
    inTransit: 0,
    onScene: 0,
    returning: 0,
    released: 0,
    ...over,
  };
}

export function aRequest(over: Partial<MadeRequestView> = {}): MadeRequestView {
  return {
    id: 'request-1',
    number: 1,
    agency: 'westside',
    isOffer: false,
    answer: 'waiting',
    priority: 'routine',
    madeAt: '2026-10-15T17:00:00.000Z',
    isOver: false,
    takesOffer: false,
    asksBack: false,
    told: true,
    lines: [{ kind: 'resource', quantity: 80, what: { id: 't-1', language: 'en', content: 'Hot meals' } }],
    units: [],
    ...over,
  };
}
