import { useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';

/** Whether I may give back what an agency holds for the response, and in whose name: its agency, who asked, who leads. */
export function useRelease(
  room: string,
  held: { request: string; agency: string },
): { may: boolean; as: string | undefined } {
  const { viewer, writes, leads, leadsAs, me } = useResponse(room);
  const ask = useCollection(room, 'asks').find((a) => a.id === held.request);
  const own = viewer.agencies.find((a) => a === held.agency);
  const asked = ask?.madeBy === me.id;
  return { may: writes && (own !== undefined || asked || leads), as: own ?? (asked ? undefined : leadsAs) };
}
