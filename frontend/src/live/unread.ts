import { useMemo } from 'react';
import type { Mention } from '../contracts/index.ts';
import type { Me } from '../lib/api.ts';
import { useCollection } from './rooms.ts';
import { useMe } from './session.ts';

/** What in a room is new to me. */
export interface Unread {
  /** Messages that call upon me. */
  readonly mentions: number;
  readonly messages: number;
}

/** Whether a mention calls upon a person: by name, by role, by agency, or with everyone. */
export function callsUpon(mention: Mention, me: Pick<Me, 'id' | 'roles' | 'agencies'>): boolean {
  switch (mention.kind) {
    case 'person':
      return mention.id === me.id;
    case 'role':
      return me.roles.some((r) => r === mention.id);
    case 'agency':
      return me.agencies.some((a) => a === mention.id);
    case 'everyone':
      return true;
    default:
      return false;
  }
}

/** How far I have read a room; undefined while that is not known. */
export function useReadTo(room: string): number | undefined {
  const me = useMe();
  const positions = useCollection(`person/${me.id}`, 'readPositions');
  return positions.find((p) => p.id === room)?.n;
}

export function useUnread(room: string): Unread {
  const me = useMe();
  const read = useReadTo(room) ?? 0;
  const messages = useCollection(room, 'messages');
  return useMemo(() => {
    const fresh = messages.filter((m) => m.n > read && m.by !== me.id && m.deletedAt === undefined);
    return {
      messages: fresh.length,
      mentions: fresh.filter((m) => m.mentions.some((mention) => callsUpon(mention, me))).length,
    };
  }, [messages, read, me]);
}
