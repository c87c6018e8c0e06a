import type { ReactNode } from 'react';
import { ThisRoomContext } from './thisRoom.ts';

/** Says of which room everything below speaks. */
export function InRoom({ room, children }: { room: string; children: ReactNode }) {
  return <ThisRoomContext value={room}>{children}</ThisRoomContext>;
}
