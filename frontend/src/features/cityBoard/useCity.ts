import { useMemo } from 'react';
import type { CityTotalsView } from '../../contracts/index.ts';
import { useCollection, usePresence } from '../../live/rooms.ts';
import { useRooms } from '../../live/session.ts';
import { usePlace, useRoomName } from '../../live/words.ts';
import { activeResponses, type ActiveResponse, type Area, areasOf, oldest } from './figures.ts';

/** The city as it stands on every one of its boards. */
export interface City {
  readonly areas: readonly Area[];
  readonly responses: readonly ActiveResponse[];
  readonly totals: CityTotalsView | undefined;
  /** When the communities' figures were last known current, all of them. */
  readonly areasAt: number | undefined;
  readonly responsesAt: number | undefined;
}

export function useCity(): City {
  const rooms = useRooms();
  const summaries = useCollection('city', 'communities');
  const responses = useCollection('city', 'responses');
  const totals = useCollection('city', 'city')[0];
  const presence = usePresence('city');
  const nameOf = useRoomName();
  const placeOf = usePlace();
  return useMemo(() => {
    const areas = areasOf(rooms, summaries, responses, presence?.currentFor, nameOf);
    const active = activeResponses(responses, presence?.currentFor, placeOf);
    // Where there is nothing to add up, that there is nothing is as old as the city's own word.
    const cityAt = presence ? Date.parse(presence.currentAt) : undefined;
    return {
      areas,
      responses: active,
      totals,
      areasAt: oldest(areas) ?? cityAt,
      responsesAt: oldest(active) ?? cityAt,
    };
  }, [rooms, summaries, responses, totals, presence, nameOf, placeOf]);
}
