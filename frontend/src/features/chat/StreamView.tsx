import { ArrowDown, MessagesSquare } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { useNow } from '../../ui/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoreOnScroll } from '../../ui/MoreOnScroll.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FactLine } from './FactLine.tsx';
import { Message } from './Message.tsx';
import type { StreamItem } from './stream.ts';
import { unreadCount } from './stream.ts';
import styles from './StreamView.module.css';
import { Thread } from './Thread.tsx';
import { UnsentMessage } from './UnsentMessage.tsx';
import type { ChatActs } from './useChatActs.ts';
import type { OwnMessage } from './useOwnMessages.ts';
import type { Reading } from './useReading.ts';
import type { Scroll } from './useScroll.ts';
import type { Stream } from './useStream.ts';

/** The conversation itself: what was said and what happened, oldest first. */
export function StreamView({
  stream,
  reading,
  pane,
  scroll,
  acts,
  activityOnly,
  replyTo,
  onReplyTo,
  onOpen,
}: {
  stream: Stream;
  reading: Reading;
  /** The element that scrolls. */
  pane: RefObject<HTMLDivElement | null>;
  scroll: Scroll;
  acts: ChatActs;
  activityOnly: boolean;
  /** The message whose thread is being answered. */
  replyTo: string | null;
  onReplyTo: (message: string | null) => void;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const { place, waiting, me } = useThisRoom();
  const pins = useEntities('pins');
  const pinned = useMemo(() => new Set(pins.map((p) => p.id)), [pins]);
  const fresh = unreadCount(stream.messages, reading.readTo, me.id);
  const { items } = stream;
  return (
    <div className={styles.frame}>
      <div
        ref={pane}
        className={styles.pane}
        onScroll={scroll.onScroll}
        role="log"
        aria-label={t('chat.stream', { place })}
        aria-live="off"
      >
        <div className={styles.stream}>
          {waiting ? (
            <Skeleton rows={6} />
          ) : items.length === 0 ? (
            <EmptyState icon={MessagesSquare} title={t(activityOnly ? 'chat.emptyActivity' : 'chat.empty')}>
              {!activityOnly && t('chat.emptyWhy', { place })}
            </EmptyState>
          ) : stream.failed ? (
            <p className={styles.failed}>
              {t('chat.olderFailed')}
              <Button size="small" onPress={stream.loadOlder}>
                {t('chat.tryAgain')}
              </Button>
            </p>
          ) : stream.hasOlder ? (
            <MoreOnScroll key={items.length} label={t('chat.older')} onMore={stream.loadOlder} />
          ) : (
            <p className={styles.beginning}>{t('chat.beginning', { place })}</p>
          )}
          {items.map((item) => (
            <div key={item.key} data-key={item.key} className={styles.item}>
              <Item
                item={item}
                stream={stream}
                markedAt={reading.mark?.at ?? null}
                pinned={pinned}
                acts={acts}
                replyTo={replyTo}
                onReplyTo={onReplyTo}
                onOpen={onOpen}
              />
            </div>
          ))}
        </div>
      </div>
      {!scroll.atEnd && (
        <Button icon={ArrowDown} className={styles.latest} onPress={scroll.toEnd}>
          {fresh > 0 ? t('chat.latestNew', { n: fresh }) : t('chat.latest')}
        </Button>
      )}
    </div>
  );
}

function Item({
  item,
  stream,
  markedAt,
  pinned,
  acts,
  replyTo,
  onReplyTo,
  onOpen,
}: {
  item: StreamItem<OwnMessage>;
  stream: Stream;
  markedAt: string | null;
  pinned: ReadonlySet<string>;
  acts: ChatActs;
  replyTo: string | null;
  onReplyTo: (message: string | null) => void;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const intl = useIntl();
  switch (item.kind) {
    case 'day':
      return <Day at={item.at} />;
    case 'newSince':
      return (
        <div className={styles.newSince} role="separator">
          <span>{t('chat.newSince', { time: intl.formatTime(markedAt ?? item.at, { timeStyle: 'short' }) })}</span>
        </div>
      );
    case 'fact':
      return <FactLine fact={item.fact} onOpen={onOpen} />;
    case 'unsent':
      return <UnsentMessage unsent={item.unsent} head={item.head} />;
    case 'message': {
      const { message, thread } = item;
      // A reply whose beginning is not loaded answers the thread all the same.
      const root = message.thread ?? message.id;
      return (
        <>
          <Message
            message={message}
            head={item.head}
            saved={stream.saved.has(message.id)}
            pinned={pinned.has(message.id)}
            acts={acts}
            onOpen={onOpen}
            onReply={() => onReplyTo(root)}
          />
          <Thread
            root={root}
            inThread={message.thread !== undefined}
            thread={thread}
            unsent={stream.unsent.filter((u) => u.thread === root)}
            saved={stream.saved}
            pinned={pinned}
            acts={acts}
            replying={replyTo === root}
            onReply={(on) => onReplyTo(on ? root : null)}
            onOpen={onOpen}
          />
        </>
      );
    }
  }
}

function Day({ at }: { at: string }) {
  const t = useT();
  const intl = useIntl();
  const today = useNow(60_000);
  const day = intl.formatDate(at, { weekday: 'long', month: 'long', day: 'numeric' });
  const is = (ms: number) =>
    intl.formatDate(ms, { dateStyle: 'short' }) === intl.formatDate(at, { dateStyle: 'short' });
  return (
    <div className={styles.day} role="separator">
      <span>{is(today) ? t('chat.today') : is(today - 86_400_000) ? t('chat.yesterday') : day}</span>
    </div>
  );
}
