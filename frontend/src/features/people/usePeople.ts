import { groupBy } from '../../lib/group.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { usePresence } from '../../live/rooms.ts';
import { useNames } from '../../live/session.ts';

export interface MemberHere {
  id: string;
  name: string;
  agency: string | null;
  roles: readonly string[];
  here: 'active' | 'away' | null;
  writing: boolean;
}

export interface PeopleGroup {
  agency: string | null;
  people: readonly MemberHere[];
}

/** The room's members by agency, agencies with somebody in the room first. */
export function usePeople(): { groups: readonly PeopleGroup[]; here: number } {
  const { room, members } = useThisRoom();
  const names = useNames();
  const presence = usePresence(room);
  const here = new Map((presence?.here ?? []).map((h) => [h.person, h]));
  const people = members.map((id): MemberHere => {
    const known = names.person(id);
    const at = here.get(id);
    return {
      id,
      name: known?.name ?? id,
      agency: known?.agency ?? null,
      roles: known?.roles ?? [],
      here: at ? (at.away ? 'away' : 'active') : null,
      writing: at?.typing ?? false,
    };
  });
  const present = (group: PeopleGroup) => group.people.filter((p) => p.here !== null).length;
  const groups = [...groupBy(people, (p) => p.agency)]
    .map(([agency, list]): PeopleGroup => ({
      agency,
      people: list.toSorted(
        (a, b) => Number(b.here !== null) - Number(a.here !== null) || a.name.localeCompare(b.name),
      ),
    }))
    .toSorted(
      (a, b) =>
        Number(present(b) > 0) - Number(present(a) > 0) ||
        (names.agency(a.agency ?? undefined)?.name ?? '').localeCompare(
          names.agency(b.agency ?? undefined)?.name ?? '',
        ),
    );
  return { groups, here: people.filter((p) => p.here !== null).length };
}
