import { useIntl } from 'react-intl';
import type { MessageId } from '../i18n/language.ts';
import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';

/** South Lawndale by its number: nobody there calls it that. */
const littleVillage = 30;

/** The name of a room as people here say it. Other known names belong to a part of their area. */
export function useRoomName(): (room: RoomInfo) => string {
  const t = useT();
  return (room) => (room.number === littleVillage ? t('place.littleVillage') : room.name);
}

/**
 * Why something did not happen, in words. Each feature has the texts of its own codes, `refusal.<code>`; what the
 * refusal says beside its code can stand in the text.
 */
export function useRefusalText(): (code: string, details?: unknown) => string {
  const intl = useIntl();
  return (code, details) => {
    const id = `refusal.${code}`;
    const values = typeof details === 'object' && details !== null ? (details as Record<string, string>) : {};
    return intl.formatMessage(
      { id: (id in intl.messages ? id : 'refusal.unknown') satisfies string as MessageId },
      values,
    );
  };
}
