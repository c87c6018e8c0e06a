import type { MessageView } from '../../contracts/index.ts';
import type { SendState } from '../../lib/outbox.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useOnTheWay } from '../../live/sending.ts';
import { type Outgoing, withoutEchoes } from './echoes.ts';

export interface OwnMessage extends Outgoing {
  state: SendState;
}

/** My messages that are on their way, and the ids of those that were saved a moment ago. */
export function useOwnMessages(messages: readonly MessageView[]): {
  unsent: readonly OwnMessage[];
  saved: ReadonlySet<string>;
} {
  const { room, me, agencies } = useThisRoom();
  const outgoing = useOnTheWay(room).flatMap(({ opId, command, at, state }): OwnMessage[] => {
    if (command.type !== 'postMessage') return [];
    return [
      {
        opId,
        at: new Date(at).toISOString(),
        text: typeof command.text === 'string' ? command.text : command.text.content,
        thread: command.thread ?? null,
        agency: command.as ?? agencies[0] ?? null,
        made: state.is === 'saved' ? state.made : undefined,
        state,
      },
    ];
  });
  return {
    unsent: withoutEchoes(outgoing, messages, me.id),
    saved: new Set(outgoing.flatMap((o) => o.made ?? [])),
  };
}
