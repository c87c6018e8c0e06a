import type { ItemView, RosterView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';

/** What the people and things of an agency are called. */
export function useUnitWords() {
  const t = useT();
  const person = usePerson();
  return {
    entry: (entry: RosterView) =>
      entry.person === undefined
        ? (entry.name?.content ?? entry.role?.content ?? t('request.somebody'))
        : person(entry.person).name,
    item: (item: ItemView) => item.name?.content ?? t('request.something'),
  };
}
