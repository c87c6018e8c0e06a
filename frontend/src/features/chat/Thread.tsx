import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button as AriaButton } from 'react-aria-components';
import type { MessageView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useHeldRoom } from '../../live/thisRoom.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useRoomFacts } from '../../live/rooms.ts';
import { Avatar } from '../../ui/Badge.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { Message } from './Message.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { sameHeadFor, type Thread as Held } from './stream.ts';
import styles from './Thread.module.css';
import { UnsentMessage } from './UnsentMessage.tsx';
import type { ChatActs } from './useChatActs.ts';
import type { OwnMessage } from './useOwnMessages.ts';

/** So many replies stand open by themselves where there is room. */
const openUpTo = 3;

/** The replies to a message, in place below it. */
export function Thread({
  root,
  inThread,
  thread,
  unsent,
  saved,
  pinned,
  acts,
  replying,
  onReply,
  onOpen,
}: {
  root: string;
  /** What stands above is itself a reply, to something that is not loaded. */
  inThread: boolean;
  thread: Held | null;
  unsent: readonly OwnMessage[];
  saved: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  acts: ChatActs;
  replying: boolean;
  onReply: (on: boolean) => void;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const { writes } = useThisRoom();
  const phone = useMedia(media.phone);
  const [opened, setOpened] = useState<boolean | null>(null);
  const whole = useWholeThread(root, thread?.replies ?? []);
  const count = thread?.count ?? 0;
  const open = opened ?? (replying || (!phone && count <= openUpTo));
  const missing = count - whole.replies.length;
  if (count === 0 && unsent.length === 0 && !replying && !inThread) return null;

  function show() {
    setOpened(true);
    if (missing > 0) whole.load();
  }

  if (!open && unsent.length === 0 && !inThread) {
    return (
      <div className={styles.folded}>
        <Folded replies={thread?.replies ?? []} count={count} onPress={show} />
      </div>
    );
  }
  return (
    <div className={styles.thread}>
      {(missing > 0 || inThread) && !whole.loaded && (
        <AriaButton className={styles.link} onPress={show}>
          {inThread ? t('message.inThread') : t('message.repliesMore', { n: missing })}
        </AriaButton>
      )}
      {whole.failed && <p className={styles.failed}>{t('message.repliesFailed')}</p>}
      {whole.replies.map((reply, i) => (
        <Message
          key={reply.id}
          reply
          message={reply}
          head={!goesOn(whole.replies[i - 1], reply)}
          saved={saved.has(reply.id)}
          pinned={pinned.has(reply.id)}
          acts={acts}
          onOpen={onOpen}
          onReply={() => onReply(true)}
        />
      ))}
      {unsent.map((one) => (
        <UnsentMessage key={one.opId} reply unsent={one} head />
      ))}
      {replying ? (
        <ReplyForm root={root} onSend={(text) => acts.post(text, root)} onDone={() => onReply(false)} />
      ) : (
        <p className={styles.links}>
          {writes && (
            <AriaButton className={styles.link} onPress={() => onReply(true)}>
              {t('message.reply')}
            </AriaButton>
          )}
          {count > openUpTo && (
            <AriaButton className={styles.link} onPress={() => setOpened(false)}>
              {t('message.hideReplies')}
            </AriaButton>
          )}
        </p>
      )}
    </div>
  );
}

function Folded({ replies, count, onPress }: { replies: readonly MessageView[]; count: number; onPress: () => void }) {
  const t = useT();
  const intl = useIntl();
  const person = usePerson();
  const agency = useAgency();
  const people = [...new Map(replies.map((r) => [r.by, r])).values()].slice(-3);
  const last = replies.at(-1);
  return (
    <>
      {people.map((r) => (
        <Avatar key={r.by} size={24} name={person(r.by).name} tint={r.agency ? agency(r.agency).tint : null} />
      ))}
      <AriaButton className={styles.link} onPress={onPress}>
        {t('message.replies', { n: count })}
      </AriaButton>
      {last && <span className={styles.time}>{intl.formatTime(last.at, { timeStyle: 'short' })}</span>}
    </>
  );
}

/** The replies that the stream holds, and once asked for, all that the store remembers. */
function useWholeThread(root: string, held: readonly MessageView[]) {
  const room = useHeldRoom();
  const feed = `thread:${root}`;
  const history = useRoomFacts(useThisRoom().room).histories[feed];
  const [failed, setFailed] = useState(false);
  const paged = (history?.items ?? []) as readonly MessageView[];
  const all = new Map([...paged, ...held].map((m) => [m.id, m]));
  const replies = [...all.values()].filter((m) => m.thread === root).toSorted((a, b) => a.n - b.n);
  return {
    replies,
    loaded: history !== undefined && history.next === null,
    failed,
    load: () => {
      setFailed(false);
      room.loadHistory(feed, 'messages').catch(() => setFailed(true));
    },
  };
}

function goesOn(before: MessageView | undefined, now: MessageView): boolean {
  return (
    before !== undefined &&
    before.by === now.by &&
    before.agency === now.agency &&
    Date.parse(now.at) - Date.parse(before.at) < sameHeadFor
  );
}
