import { ListPlus, Pin } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button as AriaButton } from 'react-aria-components';
import type { MessageView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { Avatar } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import { EditForm } from './EditForm.tsx';
import { callsMe } from './mentions.ts';
import styles from './Message.module.css';
import { MessageHistory } from './MessageHistory.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { MessageText } from './MessageText.tsx';
import { Reactions } from './Reactions.tsx';
import { Saved } from './SendMark.tsx';
import { TakeBack } from './TakeBack.tsx';
import type { ChatActs } from './useChatActs.ts';

export interface MessageProps {
  message: MessageView;
  /** Says who writes; dropped where the same person goes on. */
  head: boolean;
  reply?: boolean;
  /** Was sent from here a moment ago. */
  saved?: boolean;
  pinned: boolean;
  acts: ChatActs;
  onOpen: (id: string) => void;
  onReply?: () => void;
}

/** One message, and what can be done to it. */
export function Message({ message, head, reply, saved, pinned, acts, onOpen, onReply }: MessageProps) {
  const t = useT();
  const intl = useIntl();
  const { me, writes, convener } = useThisRoom();
  const person = usePerson();
  const agency = useAgency();
  const [asked, setAsked] = useState<'edit' | 'takeBack' | null>(null);
  const self = { person: me.id, agencies: me.agencies, roles: me.roles };
  const author = person(message.by);
  const of = message.agency ? agency(message.agency) : null;
  const time = intl.formatTime(message.at, { timeStyle: 'short' });
  return (
    <article
      id={message.id}
      aria-label={t('message.by', { person: author.name, agency: of?.name ?? '', time })}
      className={classes(
        styles.message,
        reply && styles.reply,
        !head && styles.continues,
        callsMe(message, self) && styles.calls,
      )}
    >
      <div className={styles.side}>{head && <Avatar name={author.name} tint={of?.tint} size={reply ? 24 : 32} />}</div>
      <div className={styles.main}>
        {head && (
          <p className={styles.head}>
            <span className={styles.author}>{author.name}</span>
            {of && !reply && <span className={styles.agency}>{of.name}</span>}
            <time className={styles.time} dateTime={message.at}>
              {time}
            </time>
          </p>
        )}
        {message.deletedAt ? (
          <p className={styles.gone}>{t('message.deleted')}</p>
        ) : asked === 'edit' ? (
          <EditForm message={message} onSave={(text) => acts.edit(message.id, text)} onDone={() => setAsked(null)} />
        ) : (
          <MessageText text={message.text} mentions={message.mentions} self={self} onOpen={onOpen} />
        )}
        {asked === 'takeBack' && <TakeBack onYes={() => acts.remove(message.id)} onDone={() => setAsked(null)} />}
        <p className={styles.marks}>
          {(message.editedAt || message.deletedAt) && (
            <MessageHistory message={message} word={message.deletedAt ? t('message.history') : t('message.edited')} />
          )}
          {pinned && (
            <span className={styles.mark}>
              <Pin size={14} aria-hidden />
              {t('message.pinned')}
            </span>
          )}
          {message.needs.map((id) => (
            <AriaButton key={id} className={styles.need} onPress={() => onOpen(id)}>
              <ListPlus size={14} aria-hidden />
              {t('message.needFrom', { number: Number(id.replace('need-', '')) })}
            </AriaButton>
          ))}
          {saved && <Saved />}
        </p>
        {!message.deletedAt && <Reactions message={message} acts={acts} />}
      </div>
      {writes && !message.deletedAt && (
        <MessageMenu
          message={message}
          pinned={pinned}
          mine={message.by === me.id}
          convener={convener}
          acts={acts}
          onReply={onReply}
          onEdit={() => setAsked('edit')}
          onTakeBack={() => setAsked('takeBack')}
          onOpen={onOpen}
        />
      )}
    </article>
  );
}
