import { useT } from '../i18n/useT.ts';
import { usePresence } from '../live/rooms.ts';
import { useNames } from '../live/session.ts';
import { useUnread } from '../live/unread.ts';
import { Avatar, Count } from '../ui/Badge.tsx';
import styles from './Folded.module.css';

/** What a folded conversation still tells: whether it wants me, and who is here. */
export function Folded({ room }: { room: string }) {
  const t = useT();
  const names = useNames();
  const { mentions } = useUnread(room);
  const presence = usePresence(room);
  const here = presence?.here ?? [];
  return (
    <>
      <Count n={mentions} />
      <span className={styles.vertical}>{t('shell.conversation')}</span>
      <span className={styles.here}>
        {here.slice(0, 3).map((h) => (
          <Avatar
            key={h.person}
            name={names.person(h.person)?.name ?? h.person}
            tint={names.agency(h.agency)?.tint}
            here={h.away ? 'away' : 'active'}
          />
        ))}
        <span className={styles.hereCount}>{t('shell.hereNow', { n: presence?.count ?? 0 })}</span>
      </span>
    </>
  );
}
