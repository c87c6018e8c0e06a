import { useIntl } from 'react-intl';
import { useT } from '../i18n/useT.ts';
import { useMe } from '../live/session.ts';
import { useNow } from '../ui/clock.ts';
import styles from './PrintHead.module.css';

/** What stands over a printed board: the room, what of it, when, and for whose eyes. */
export function PrintHead({ title, board, audience }: { title: string; board?: string; audience?: string }) {
  const t = useT();
  const intl = useIntl();
  const me = useMe();
  const now = useNow(60_000);
  const at = intl.formatDate(now, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className={styles.head}>
      <p className={styles.title}>{[title, board].filter(Boolean).join(' · ')}</p>
      <p>{[t('shell.printed', { at, name: me.name }), audience].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
