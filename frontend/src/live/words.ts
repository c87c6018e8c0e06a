import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';
import { useCollection } from './rooms.ts';
import { useNames, useRooms } from './session.ts';

/** South Lawndale by its number: nobody there calls it that. */
const littleVillage = 30;

/** The name of a room as people here say it. Other known names belong to a part of their area. */
export function useRoomName(): (room: RoomInfo) => string {
  const t = useT();
  return (room) => (room.number === littleVillage ? t('place.littleVillage') : room.name);
}

/** The name of a room by its id: a response is in no list of rooms, and one that is closed not in the city either. */
export function useNameOfRoom(): (room: string) => string {
  const rooms = useRooms();
  const responses = useCollection('city', 'responses');
  const names = useNames();
  const nameOf = useRoomName();
  return (id) => {
    const room = rooms.find((r) => r.id === id);
    if (room) return nameOf(room);
    const [kind, name = id] = id.split('/');
    if (kind === 'response') return responses.find((r) => r.id === name)?.name ?? name;
    return (kind === 'agency' ? names.agency(name)?.name : undefined) ?? name;
  };
}

/** The name of a community by its slug; its slug where its room is not open to me. */
export function usePlace(): (slug: string) => string {
  const nameOf = useNameOfRoom();
  return (slug) => nameOf(`community/${slug}`);
}
