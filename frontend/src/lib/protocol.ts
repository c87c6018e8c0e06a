import type {
  Answer,
  Changed,
  Command,
  Head,
  HistoryPage,
  Joined,
  Place,
  Presence,
  Signal,
} from '../contracts/index.ts';

/** What a client can ask of the server. A call that was not carried out rejects with a `CallError`. */
export interface Transport {
  join(room: string, since: Place | null): Promise<Joined>;
  leave(room: string): Promise<void>;
  send(room: string, opId: string, command: Command): Promise<Answer>;
  signal(room: string, signal: Signal): Promise<void>;
  history(room: string, feed: string, cursor: string | null, take: number): Promise<HistoryPage>;
}

/** What the server tells a client unasked. */
export interface Listener {
  changed(changed: Changed): void;
  head(head: Head): void;
  presence(presence: Presence): void;
}

/**
 * Why a call was not carried out: one of the server's codes, or `connectionLost` if nobody knows whether it was.
 */
export class CallError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The call was not carried out: ${code}`);
    this.name = 'CallError';
    this.code = code;
  }
}

/** The code of a failed call; whatever is not one of ours leaves the outcome unknown. */
export function codeOf(error: unknown): string {
  return error instanceof CallError ? error.code : 'connectionLost';
}
