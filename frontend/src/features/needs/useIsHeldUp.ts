import { useThisRoom } from '../../live/thisRoom.ts';
import { useHeldUp } from '../../live/sending.ts';

/** Whether something that I did to a need has not left for lack of a connection. */
export function useIsHeldUp(need: string): boolean {
  return useHeldUp(useThisRoom().room).some(({ command }) => 'need' in command && command.need === need);
}
