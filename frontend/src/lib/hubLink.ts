import { HubConnectionBuilder, HttpTransportType, LogLevel } from '@microsoft/signalr';
import type { Answer, HistoryPage, Joined } from '../contracts/index.ts';
import { type Link, Refused } from './connection.ts';
import { CallError, type Listener } from './protocol.ts';

/** The hub over SignalR. It reconnects nothing by itself: the connection's life is one file's business. */
export function hubLink(origin: string, person: string, listener: Listener): Link {
  const hub = new HubConnectionBuilder()
    .withUrl(`${origin}/hub?as=${encodeURIComponent(person)}`, { transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  hub.on('Changed', listener.changed);
  hub.on('Head', listener.head);
  hub.on('Presence', listener.presence);
  const call = async <T>(method: string, ...args: unknown[]): Promise<T> => {
    try {
      return await hub.invoke<T>(method, ...args);
    } catch (error) {
      throw new CallError(codeIn(error));
    }
  };
  return {
    async start() {
      try {
        await hub.start();
      } catch (error) {
        // The negotiation's status stands in the error's text alone.
        const text = String(error);
        if (/\b401\b/.test(text)) throw new Refused('signedOut');
        if (/\b409\b/.test(text)) throw new Refused('otherPerson');
        throw error;
      }
    },
    stop: () => void hub.stop(),
    onClosed: (closed) => hub.onclose(closed),
    join: (room, since) => call<Joined>('Join', room, since),
    leave: (room) => call<void>('Leave', room),
    send: (room, opId, command) => call<Answer>('Send', room, opId, command),
    signal: (room, signal) => call<void>('Signal', room, signal),
    history: (room, feed, cursor, take) => call<HistoryPage>('History', room, feed, cursor, take),
  };
}

/** A HubException's message ends with its code; anything else leaves the outcome unknown. */
function codeIn(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  return /HubException/.test(text) ? (/(\w+)$/.exec(text)?.[1] ?? 'tryAgain') : 'connectionLost';
}
