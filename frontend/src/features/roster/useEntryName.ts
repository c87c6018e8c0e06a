import type { RosterView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';

/** How somebody on a roster is called; for those who read only counts, nobody has a name. */
export function useEntryName(): (entry: RosterView) => string {
  const t = useT();
  const person = usePerson();
  return (entry) =>
    entry.person === undefined
      ? (entry.name?.content ?? entry.role?.content ?? t('roster.someone'))
      : person(entry.person).name;
}
