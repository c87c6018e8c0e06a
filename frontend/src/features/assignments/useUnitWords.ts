import type { ResourceView, StaffView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';

/** What a person, a team or a thing is called; for whoever reads only counts, what its agency gives. */
export function useUnitWords() {
  const t = useT();
  const person = usePerson();
  const agency = useAgency();
  return {
    staff: (one: StaffView): string => {
      const name = one.person ? person(one.person).name : one.name?.content;
      if (name === undefined) return t('assignedStaff.some', { n: one.headcount, agency: agency(one.agency).name });
      return one.headcount > 1 ? t('assignedStaff.team', { name, n: one.headcount }) : name;
    },
    thing: (one: Pick<ResourceView, 'name' | 'agency'>): string =>
      one.name?.content ?? t('assignedThing.some', { agency: agency(one.agency).name }),
  };
}
