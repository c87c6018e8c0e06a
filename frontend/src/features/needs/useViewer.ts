import { useMemo } from 'react';
import { useThisRoom } from '../../live/thisRoom.ts';
import type { Viewer } from './may.ts';

export function useViewer(): Viewer {
  const { me, agencies, convener, writes } = useThisRoom();
  return useMemo(() => ({ person: me.id, agencies, convener, writes }), [me.id, agencies, convener, writes]);
}
