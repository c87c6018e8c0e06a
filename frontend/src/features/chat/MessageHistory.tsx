import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import type { MessageVersionView, MessageView } from '../../contracts/index.ts';
import type { MessageId } from '../../i18n/language.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useHeldRoom } from '../../live/thisRoom.ts';
import { useRoomFacts } from '../../live/rooms.ts';
import { Popup } from '../../ui/Popup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './MessageHistory.module.css';

const versionTexts: Record<string, MessageId> = {
  messagePosted: 'message.versionPosted',
  messageEdited: 'message.versionEdited',
  messageDeleted: 'message.versionDeleted',
};

/** A word that opens what a message said before. */
export function MessageHistory({ message, word }: { message: MessageView; word: string }) {
  const t = useT();
  return (
    <DialogTrigger>
      <AriaButton className={styles.word}>{word}</AriaButton>
      <Popup label={t('message.historyTitle')}>
        <h3>{t('message.historyTitle')}</h3>
        <Versions key={message.rev} id={message.id} />
      </Popup>
    </DialogTrigger>
  );
}

function Versions({ id }: { id: string }) {
  const t = useT();
  const intl = useIntl();
  const room = useHeldRoom();
  const feed = `message:${id}`;
  const history = useRoomFacts(useThisRoom().room).histories[feed];
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    room.dropHistory(feed);
    room.loadHistory(feed, null).catch(() => setFailed(true));
  }, [room, feed]);
  if (failed) return <p>{t('chat.olderFailed')}</p>;
  if (!history) return <Skeleton rows={1} />;
  return (
    <ol className={styles.versions}>
      {(history.items as readonly MessageVersionView[]).map((version) => (
        <li key={version.id}>
          <p className={styles.when}>
            {t(versionTexts[version.what] ?? 'message.versionEdited', {
              when: intl.formatDate(version.at, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
            })}
          </p>
          {version.text && (
            <p className={styles.text} lang={version.text.language}>
              {version.text.content ?? t('message.purged')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
