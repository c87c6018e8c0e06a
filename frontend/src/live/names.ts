import { importer } from '../contracts/index.ts';
import { useT } from '../i18n/useT.ts';
import { useNames } from './session.ts';

/** An agency to show; one that we do not know yet is shown by its id. */
export interface ShownAgency {
  readonly name: string;
  readonly initials: string;
  readonly tint: number | null;
}

export function useAgency(): (id: string) => ShownAgency {
  const names = useNames();
  return (id) => {
    const known = names.agency(id);
    return {
      name: known?.name ?? id,
      initials: known?.initials ?? id.slice(0, 2).toUpperCase(),
      tint: known?.tint ?? null,
    };
  };
}

/** A person to show, in the tint of the agency they speak for. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly agency: string | null;
}

export function usePerson(): (id: string) => ShownPerson {
  const names = useNames();
  const t = useT();
  return (id) => {
    const known = names.person(id);
    return { id, name: known?.name ?? (id === importer ? t('name.import') : id), agency: known?.agency ?? null };
  };
}
