import { useMemo } from 'react';
import { useCommunity } from '../../live/community.ts';
import type { Viewer } from './may.ts';

export function useViewer(): Viewer {
  const { me, agencies, convener, writes } = useCommunity();
  return useMemo(() => ({ person: me.id, agencies, convener, writes }), [me.id, agencies, convener, writes]);
}
