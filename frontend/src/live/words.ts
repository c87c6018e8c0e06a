import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';

/** South Lawndale by its number: nobody there calls it that. */
const littleVillage = 30;

/** The name of a room as people here say it. Other known names belong to a part of their area. */
export function useRoomName(): (room: RoomInfo) => string {
  const t = useT();
  return (room) => (room.number === littleVillage ? t('place.littleVillage') : room.name);
}
