import { ChevronDown, ChevronUp } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { useConversationFrame } from '../../live/conversationFrame.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { things } from '../../live/things.ts';
import { useUnread } from '../../live/unread.ts';
import { Avatar, Count } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Composer } from './Composer.tsx';
import styles from './Dock.module.css';
import { SeenBy } from './SeenBy.tsx';
import { TypingLine } from './TypingLine.tsx';
import { useAnnounced } from './useAnnounced.ts';
import { useChatActs } from './useChatActs.ts';

/** The conversation at the foot of a tablet: what was said last, who is writing, and a line to write in. */
export function Dock() {
  const acts = useChatActs();
  const messages = useEntities('messages');
  const announced = useAnnounced(messages);
  const { kind, writes } = useThisRoom();
  const [, open] = useOpenThing();
  return (
    <section className={styles.dock}>
      <DockHead />
      <LastMessage />
      {writes && (
        <Composer
          slim
          onSend={(text) => acts.post(text)}
          onNeedForm={kind === 'community' ? () => open(things.newNeed()) : undefined}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </section>
  );
}

/** Opens and closes the dock. */
export function DockHead() {
  const t = useT();
  const { room } = useThisRoom();
  const frame = useConversationFrame();
  const unread = useUnread(room);
  return (
    <div className={styles.head}>
      <strong>{t('chat.title')}</strong>
      <Count n={unread.messages} />
      {!frame.open && <SeenBy />}
      <span className={styles.end}>
        {!frame.open && <TypingLine inline />}
        <IconButton
          size="small"
          icon={frame.open ? ChevronDown : ChevronUp}
          label={t(frame.open ? 'chat.dockClose' : 'chat.dockOpen')}
          onPress={() => frame.setOpen(!frame.open)}
        />
      </span>
    </div>
  );
}

function LastMessage() {
  const t = useT();
  const intl = useIntl();
  const person = usePerson();
  const agency = useAgency();
  const last = useEntities('messages').findLast((m) => !m.deletedAt);
  if (!last) return <p className={styles.last}>{t('chat.empty')}</p>;
  const { name } = person(last.by);
  return (
    <p className={styles.last}>
      <Avatar size={24} name={name} tint={last.agency ? agency(last.agency).tint : null} />
      <span className={styles.words}>
        <strong>{name}</strong> {last.text?.content}
      </span>
      <time dateTime={last.at}>{intl.formatTime(last.at, { timeStyle: 'short' })}</time>
    </p>
  );
}
