import { Inbox } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useEntities } from '../../live/thisRoom.ts';
import { Count } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RequestCard } from './RequestCard.tsx';
import { useIsAnswering } from './answering.ts';
import { answeredOf, waitingOf, waits } from './requests.ts';
import styles from './Waiting.module.css';

/** What waits for the agency's answer, oldest first. */
export function Waiting({ room, most }: { room: string; most?: number }) {
  return (
    <InRoom room={room}>
      <List room={room} most={most} />
    </InRoom>
  );
}

function List({ room, most }: { room: string; most?: number }) {
  const t = useT();
  const requests = useEntities('requests');
  const waiting = waitingOf(requests, useIsAnswering(room));
  const answered = answeredOf(requests).length;
  const shown = most === undefined ? waiting : waiting.slice(0, most);
  return (
    <section className={styles.waiting} aria-labelledby="waiting-title">
      <header className={styles.head}>
        <h2 id="waiting-title">{t('request.waiting')}</h2>
        <Count n={waiting.filter(waits).length} />
        {waiting.length > 1 && <span className={styles.order}>{t('request.oldestFirst')}</span>}
      </header>
      {waiting.length === 0 ? (
        <div className={styles.panel}>
          <EmptyState icon={Inbox} title={t('request.nothingWaits')}>
            {t('request.nothingWaitsText')}
          </EmptyState>
        </div>
      ) : (
        <ul className={styles.list}>
          {shown.map((request) => (
            <li key={request.id} className={styles.panel}>
              <RequestCard request={request} />
            </li>
          ))}
        </ul>
      )}
      {most !== undefined && (waiting.length > shown.length || answered > 0) && (
        <footer className={styles.foot}>
          {waiting.length > shown.length && (
            <Link href={`/${room}/requests`}>{t('request.more', { n: waiting.length - shown.length })}</Link>
          )}
          {answered > 0 && (
            <Link href={`/${room}/requests`} className={styles.answered}>
              {t('request.answeredCount', { n: answered })}
            </Link>
          )}
        </footer>
      )}
    </section>
  );
}
