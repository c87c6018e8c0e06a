import type { ActivityView, MessageView } from '../../contracts/index.ts';

/** A message with believable defaults, for tests. */
export function aMessage(n: number, over: Partial<MessageView> = {}): MessageView {
  return {
    id: `m-${n}`,
    n,
    rev: 1,
    at: new Date(Date.UTC(2026, 9, 15, 18, n)).toISOString(),
    by: 'leon',
    agency: 'greater-hope',
    text: { id: `t-${n}`, language: 'en', content: `Message ${n}` },
    mentions: [],
    reactions: [],
    replies: 0,
    needs: [],
    ...over,
  };
}

export function aFact(n: number, at: string, over: Partial<ActivityView> = {}): ActivityView {
  return { id: `a-${n}`, n, at, what: 'needClaimed', ...over };
}
