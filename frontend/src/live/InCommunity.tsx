import type { ReactNode } from 'react';
import { CommunityContext } from './community.ts';

/** Says of which community's room everything below speaks. */
export function InCommunity({ room, children }: { room: string; children: ReactNode }) {
  return <CommunityContext value={room}>{children}</CommunityContext>;
}
