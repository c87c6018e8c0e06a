import { useIntl } from 'react-intl';
import { useCenter } from '../../live/centerContext.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useAgency } from '../../live/names.ts';
import { useConnection } from '../../live/sending.ts';
import { Avatar } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import message from './Message.module.css';
import { SendMark } from './SendMark.tsx';
import styles from './UnsentMessage.module.css';
import type { OwnMessage } from './useOwnMessages.ts';

/** A message of mine that the room does not show yet. */
export function UnsentMessage({ unsent, head, reply }: { unsent: OwnMessage; head: boolean; reply?: boolean }) {
  const intl = useIntl();
  const { outbox } = useCenter();
  const { me } = useThisRoom();
  const agency = useAgency();
  const offline = useConnection().is === 'offline';
  const of = unsent.agency ? agency(unsent.agency) : null;
  const failed = unsent.state.is === 'refused' || unsent.state.is === 'late';
  return (
    <article
      className={classes(message.message, reply && message.reply, !head && message.continues, failed && styles.failed)}
    >
      <div className={message.side}>{head && <Avatar name={me.name} tint={of?.tint} size={reply ? 24 : 32} />}</div>
      <div className={message.main}>
        {head && (
          <p className={message.head}>
            <span className={message.author}>{me.name}</span>
            {of && !reply && <span className={message.agency}>{of.name}</span>}
            <time className={message.time} dateTime={unsent.at}>
              {intl.formatTime(unsent.at, { timeStyle: 'short' })}
            </time>
          </p>
        )}
        <p className={styles.text}>{unsent.text}</p>
        <SendMark
          state={unsent.state}
          offline={offline}
          onRetry={() => outbox.retry(unsent.opId)}
          onDiscard={() => outbox.discard(unsent.opId)}
        />
      </div>
    </article>
  );
}
