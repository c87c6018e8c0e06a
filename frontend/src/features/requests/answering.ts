import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Requests that waited when somebody here began to answer them: they keep their place until the form is left. */
const answering = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

const keyOf = (room: string, request: string) => `${room} ${request}`;

export function useIsAnswering(room: string): (request: string) => boolean {
  const ids = useStore(answering, (s) => s.ids);
  return (request) => ids.has(keyOf(room, request));
}

/** Says that a waiting request is being answered here, for as long as the component is there. */
export function useAnswering(room: string, request: string, waits: boolean): void {
  useEffect(() => {
    if (!waits) return;
    const key = keyOf(room, request);
    answering.setState(({ ids }) => ({ ids: new Set([...ids, key]) }));
    return () => answering.setState(({ ids }) => ({ ids: new Set([...ids].filter((id) => id !== key)) }));
    // It was waiting when it was begun; what became of it since does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [room, request]);
}
