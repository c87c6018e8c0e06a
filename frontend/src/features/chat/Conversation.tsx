import { MessagesSquare, PanelRightClose } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useConversationFrame } from '../../live/conversationFrame.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf, things } from '../../live/things.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { Composer } from './Composer.tsx';
import styles from './Conversation.module.css';
import { Dock, DockHead } from './Dock.tsx';
import { HereNow } from './HereNow.tsx';
import { Pins } from './Pins.tsx';
import { SeenBy } from './SeenBy.tsx';
import type { Show } from './stream.ts';
import { StreamView } from './StreamView.tsx';
import { TypingLine } from './TypingLine.tsx';
import { useAnnounced } from './useAnnounced.ts';
import { useChatActs } from './useChatActs.ts';
import { useNextUnread } from './useNextUnread.ts';
import { useReading } from './useReading.ts';
import { useScroll } from './useScroll.ts';
import { useShowMessage } from './useShowMessage.ts';
import { useStream } from './useStream.ts';
import { useEntities } from '../../live/thisRoom.ts';

/** A room's conversation: what is said, what happens, who is here. */
export function Conversation({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <OfMembers />
    </InRoom>
  );
}

function OfMembers() {
  const t = useT();
  const { reads } = useThisRoom();
  const frame = useConversationFrame();
  if (!reads) {
    return (
      <div className={styles.closed}>
        <Hidden forWhom={t('chat.closed')} why={t('chat.closedWhy')} />
      </div>
    );
  }
  return frame.mode === 'dock' && !frame.open ? <Dock /> : <Whole />;
}

function Whole() {
  const t = useT();
  const { kind, writes } = useThisRoom();
  const frame = useConversationFrame();
  const acts = useChatActs();
  const [opened, open] = useOpenThing();
  const wide = useMedia(media.wide);
  const [show, setShow] = useState<Show>('all');
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const messages = useEntities('messages');
  const [atEnd, setAtEnd] = useState(true);
  // What a sheet covers is not read.
  const covered = frame.mode === 'pane' && !wide && thingOf(opened) !== null;
  const reading = useReading(messages, atEnd && show !== 'activity' && !covered);
  const stream = useStream(show, reading.mark?.n ?? null);
  const [pane, scroll] = useScroll(stream.items, reading.mark ? 'new-since' : null, reading.known);
  if (scroll.atEnd !== atEnd) setAtEnd(scroll.atEnd);
  const showMessage = useShowMessage(pane, stream);
  const announced = useAnnounced(messages);
  useNextUnread(messages, reading.readTo, showMessage);
  const slim = frame.mode !== 'pane';

  function send(text: string) {
    acts.post(text);
    scroll.toEnd();
  }

  return (
    <section className={styles.conversation} aria-label={t('chat.title')}>
      {frame.mode === 'dock' && (
        <div className={styles.dockHead}>
          <DockHead />
        </div>
      )}
      <header className={styles.bar}>
        <Segmented
          label={t('chat.show')}
          value={show}
          onChange={setShow}
          segments={[
            { id: 'all', label: t('chat.all'), icon: frame.mode === 'tab' ? undefined : MessagesSquare },
            { id: 'messages', label: t('chat.messages') },
            { id: 'activity', label: t('chat.activity') },
          ]}
        />
        <span className={styles.end}>
          <Pins onShow={showMessage} onUnpin={acts.unpin} onOpen={open} />
          {frame.fold && <IconButton icon={PanelRightClose} label={t('chat.fold')} onPress={frame.fold} />}
        </span>
      </header>
      {frame.mode === 'pane' && <HereNow />}
      <StreamView
        stream={stream}
        reading={reading}
        pane={pane}
        scroll={scroll}
        acts={acts}
        activityOnly={show === 'activity'}
        replyTo={replyTo}
        onReplyTo={setReplyTo}
        onOpen={open}
      />
      <TypingLine />
      {writes && (
        <div className={slim ? styles.slimFoot : undefined}>
          {slim && <SeenBy />}
          <Composer
            slim={slim}
            onSend={send}
            onNeedForm={kind === 'community' ? () => open(things.newNeed()) : undefined}
          />
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </section>
  );
}
