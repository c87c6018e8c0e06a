import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type { Command } from '../contracts/index.ts';
import type { ConnectionState } from '../lib/connection.ts';
import type { Entry, Outcome } from '../lib/outbox.ts';
import { useCenter } from './centerContext.ts';

/** How things stand with the connection. */
export function useConnection(): ConnectionState {
  return useStore(useCenter().connection.store);
}

/** My commands to a room that have not left or were just saved, oldest first. */
export function useOnTheWay(room: string): readonly Entry[] {
  return useStore(
    useCenter().outbox.store,
    useShallow((s) => s.entries.filter((e) => e.room === room)),
  );
}

/** Those of them that wait for the connection. */
export function useHeldUp(room: string): readonly Entry[] {
  return useStore(
    useCenter().outbox.store,
    useShallow((s) => s.entries.filter((e) => e.room === room && e.state.is === 'waiting')),
  );
}

/** Bookkeeping of my own, such as how far I have read: nobody waits for it to be sent. */
const isBookkeeping = (entry: Entry) => entry.room.startsWith('person/');

/** What was not sent and waits for a word of mine, over all rooms. */
export function useNotSent(): readonly Entry[] {
  return useStore(
    useCenter().outbox.store,
    useShallow((s) =>
      s.entries.filter((e) => !isBookkeeping(e) && (e.state.is === 'refused' || e.state.is === 'late')),
    ),
  );
}

/** How many commands wait for the connection. */
export function useWaiting(): number {
  return useStore(
    useCenter().outbox.store,
    (s) => s.entries.filter((e) => !isBookkeeping(e) && (e.state.is === 'waiting' || e.state.is === 'sending')).length,
  );
}

export type Refusal = Extract<Outcome, { is: 'refused' }>;

/** What a form hears: `queued` means that there is no connection and that it will be sent when there is. */
export type Heard = Extract<Outcome, { is: 'saved' | 'refused' }> | { readonly is: 'queued' };

/**
 * For forms and buttons: gives a command and tells what became of it. A refusal comes back to whoever gave the command,
 * as long as they are still there to hear it; otherwise it stays among what was not sent.
 */
export function useCommand(room: string): {
  send: (command: Command) => Promise<Heard>;
  pending: boolean;
  refusal: Refusal | null;
  clear: () => void;
} {
  const center = useCenter();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const send = useCallback(
    async (command: Command): Promise<Heard> => {
      setRefusal(null);
      setPending(true);
      const { opId, outcome } = center.send(room, command);
      const heard = await Promise.race([outcome, queued(center.connection.store)]);
      if (here.current) setPending(false);
      switch (heard.is) {
        case 'saved':
        case 'queued':
          return heard;
        case 'refused':
          if (here.current) {
            center.outbox.discard(opId);
            setRefusal(heard);
          }
          return heard;
        case 'late':
        case 'discarded':
          return { is: 'queued' };
      }
    },
    [center, room],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return useMemo(() => ({ send, pending, refusal, clear }), [send, pending, refusal, clear]);
}

/** Done when there is no connection to wait for. */
function queued(store: {
  getState: () => ConnectionState;
  subscribe: (l: (s: ConnectionState) => void) => () => void;
}): Promise<{ is: 'queued' }> {
  return new Promise((resolve) => {
    const look = (state: ConnectionState) => {
      if (state.is !== 'offline' && state.is !== 'refused') return;
      stop();
      resolve({ is: 'queued' });
    };
    const stop = store.subscribe(look);
    look(store.getState());
  });
}
