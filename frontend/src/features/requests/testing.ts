import type { ItemView, LineView, ReceivedRequestView, RosterView, Text } from '../../contracts/index.ts';

export const aText = (content: string): Text => ({ id: `t-${content}`, language: 'en', content });

export function anItem(id: string, name: string, over: Partial<ItemView> = {}): ItemView {
  const free = over.free ?? 10;
  return {
    id,
    name: aText(name),
    quantity: free,
    free,
    reserved: 0,
    committed: 0,
    outOfService: 0,
    edition: 1,
    ...over,
  };
}

export function anEntry(id: string, name: string, role: string, over: Partial<RosterView> = {}): RosterView {
  return {
    id,
    name: aText(name),
    role: aText(role),
    home: 'here',
    headcount: 1,
    staffing: 'available',
    staffingSince: '2026-10-15T18:00:00.000Z',
    reserved: false,
    edition: 1,
    ...over,
  };
}

export const aLine = (kind: LineView['kind'], quantity: number, what: string): LineView => ({
  kind,
  quantity,
  what: aText(what),
});

export function aRequest(lines: readonly LineView[], over: Partial<ReceivedRequestView> = {}): ReceivedRequestView {
  const number = over.number ?? 1;
  return {
    id: `request-${number}`,
    number,
    response: 'response/r1',
    responseName: 'Safe space',
    answer: 'waiting',
    priority: 'routine',
    askedAt: '2026-10-15T18:00:00.000Z',
    isOver: false,
    asksBack: false,
    told: true,
    lines: [...lines],
    units: [],
    ...over,
  };
}
