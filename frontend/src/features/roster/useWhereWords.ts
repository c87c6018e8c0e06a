import type { RosterView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useEntities } from '../../live/thisRoom.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { useWhen } from '../../ui/useWhen.ts';
import { standingOf, whereOf } from './roster.ts';

/** Where somebody is, or what is next for them, in a few words; undefined where nothing is known. */
export function useWhereWords(): (entry: RosterView) => string | undefined {
  const t = useT();
  const { at } = useWhen();
  const agency = useAgency();
  const nameOfRoom = useNameOfRoom();
  const homes = useEntities('homes');
  const whereabouts = useEntities('whereabouts');
  return (entry) => {
    const { staffing, until, note } = standingOf(entry, homes);
    const where = whereOf(entry, whereabouts);
    const parts = [
      where?.staff.place?.content ?? where?.response.name ?? (entry.heldBy && nameOfRoom(entry.heldBy)),
      where?.staff.expectedAt && t('roster.due', { when: at(where.staff.expectedAt) }),
      entry.reserved && t('roster.reserved'),
      until &&
        t(staffing === 'delayed' ? 'roster.newTime' : isAway(staffing) ? 'roster.back' : 'roster.until', {
          when: at(until),
        }),
      !where && !entry.heldBy && !until && note?.content,
      entry.home === 'elsewhere' && t('roster.homeAt', { agency: agency(entry.elsewhere ?? '').name }),
    ].filter(Boolean);
    return parts.length === 0 ? undefined : parts.join(', ');
  };
}

const isAway = (staffing: RosterView['staffing']) => staffing === 'offDuty' || staffing === 'unavailable';
