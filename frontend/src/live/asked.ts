import { useCallback, useEffect, useState } from 'react';

/** What was asked of the REST side: on its way, not come, or here. */
export type Asked<T> =
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly again: () => void }
  | { readonly is: 'here'; readonly value: T };

const asking = { is: 'asking' } as const;

/** Asks whenever `ask` is another function; null asks nothing yet. What no longer belongs to the question is never shown. */
export function useAsked<T>(ask: (() => Promise<T>) | null): Asked<T> {
  return useAskedAgain(ask)[0];
}

/** The same, with what asks once more. */
export function useAskedAgain<T>(ask: (() => Promise<T>) | null): readonly [Asked<T>, () => void] {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((r) => r + 1), []);
  const [answer, setAnswer] = useState<{ to: unknown; round: number; asked: Asked<T> } | null>(null);
  useEffect(() => {
    if (!ask) return;
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer({ to: ask, round, asked: { is: 'here', value } }),
      () => wanted && setAnswer({ to: ask, round, asked: { is: 'failed', again } }),
    );
    return () => {
      wanted = false;
    };
  }, [ask, round, again]);
  return [answer?.to === ask && answer?.round === round ? answer.asked : asking, again];
}
