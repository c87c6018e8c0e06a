import { useMemo, useState } from 'react';
import type { ActivityView, MessageView } from '../../contracts/index.ts';
import { timeZone } from '../../i18n/language.ts';
import { useThisRoom, useHeldRoom, useEntities } from '../../live/thisRoom.ts';
import { useHasOlder, useRoomFacts } from '../../live/rooms.ts';
import { type Show, type StreamItem, streamOf } from './stream.ts';
import { type OwnMessage, useOwnMessages } from './useOwnMessages.ts';

const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

export interface Stream {
  items: readonly StreamItem<OwnMessage>[];
  messages: readonly MessageView[];
  unsent: readonly OwnMessage[];
  saved: ReadonlySet<string>;
  hasOlder: boolean;
  loadingOlder: boolean;
  failed: boolean;
  loadOlder: () => void;
}

/** Messages and facts as one stream, as far back as both are held. */
export function useStream(show: Show, readTo: number | null): Stream {
  const { room, me } = useThisRoom();
  const held = useHeldRoom();
  const messages = useEntities('messages');
  const facts = useEntities('activity');
  const olderMessages = useHasOlder(room, 'messages');
  const olderFacts = useHasOlder(room, 'activity');
  const { loading } = useRoomFacts(room);
  const { unsent, saved } = useOwnMessages(messages);
  const [failedFor, setFailedFor] = useState<Show | null>(null);

  const items = useMemo(
    () =>
      streamOf({
        messages,
        // Facts older than the oldest message held would stand above a gap.
        facts: show === 'all' && olderMessages ? since(messages, facts) : facts,
        unsent,
        show,
        me: me.id,
        readTo,
        dayOf: (at) => day.format(new Date(at)),
      }),
    [messages, facts, olderMessages, unsent, show, me.id, readTo],
  );

  const wanted = show === 'activity' ? olderFacts : olderMessages || (show === 'all' && olderFacts && !olderMessages);
  async function loadOlder() {
    setFailedFor(null);
    try {
      if (show === 'activity') await held.loadOlder('activity');
      else if (olderMessages) await held.loadOlder('messages');
      // Both reach back equally far where they stand together.
      if (show === 'all' && olderFacts) await held.loadOlder('activity');
    } catch {
      setFailedFor(show);
    }
  }

  return {
    items,
    messages,
    unsent,
    saved,
    hasOlder: wanted,
    loadingOlder: loading.has('messages') || loading.has('activity'),
    failed: failedFor === show,
    loadOlder: () => void loadOlder(),
  };
}

function since(messages: readonly MessageView[], facts: readonly ActivityView[]): readonly ActivityView[] {
  const oldest = messages[0];
  return oldest ? facts.filter((f) => f.at >= oldest.at) : facts;
}
