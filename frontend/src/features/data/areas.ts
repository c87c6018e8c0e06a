import { useMemo } from 'react';
import { useCollection } from '../../live/rooms.ts';
import { useRooms } from '../../live/session.ts';
import { useRoomName } from '../../live/words.ts';

/** A community area, with what its room says is open in it. */
export interface Area {
  readonly number: number;
  readonly slug: string;
  readonly name: string;
  readonly priority: boolean;
  readonly first: boolean;
  readonly open: number;
  readonly urgent: number;
  readonly responses: number;
}

/** The community areas by the City's number. */
export function useAreas(): ReadonlyMap<number, Area> {
  const rooms = useRooms();
  const summaries = useCollection('city', 'communities');
  const responses = useCollection('city', 'responses');
  const nameOf = useRoomName();
  return useMemo(() => {
    const bySlug = new Map(summaries.map((s) => [s.id, s]));
    return new Map(
      rooms
        .filter((room) => room.kind === 'community' && room.number !== undefined)
        .map((room) => {
          const slug = room.id.slice('community/'.length);
          const number = room.number ?? 0;
          return [
            number,
            {
              number,
              slug,
              name: nameOf(room),
              priority: room.priority ?? false,
              first: room.first ?? false,
              open: bySlug.get(slug)?.open ?? 0,
              urgent: bySlug.get(slug)?.urgent ?? 0,
              responses: responses.filter((r) => r.communities.includes(slug)).length,
            },
          ] as const;
        }),
    );
  }, [rooms, summaries, responses, nameOf]);
}
