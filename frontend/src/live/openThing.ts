import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import { isForm } from './things.ts';

/** The thing that is open beside the board, as it stands in the address: `?open=need-3`. */
export function useOpenThing(): [string | null, (id: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const now = search.get('open');
  const open = useCallback(
    (id: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (id === null) after.delete('open');
          else after.set('open', id);
          return after;
        },
        // A form that was sent or left is not come back to.
        { replace: isForm(now) },
      ),
    [setSearch, now],
  );
  return [now, open];
}

/** The address at which a thing is open beside the board that is shown now. */
export function useThingHref(): (id: string) => string {
  const [search] = useSearchParams();
  return (id) => {
    const after = new URLSearchParams(search);
    after.set('open', id);
    return `?${after}`;
  };
}
