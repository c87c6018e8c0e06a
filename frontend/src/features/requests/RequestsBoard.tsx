import { Gift } from 'lucide-react';
import type { ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { things } from '../../live/things.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { OverRequests } from './OverRequests.tsx';
import { RequestCard } from './RequestCard.tsx';
import styles from './RequestsBoard.module.css';
import { useIsAnswering } from './answering.ts';
import { answeredOf } from './requests.ts';
import { Waiting } from './Waiting.tsx';

/** Everything that the agency was asked for and has offered: what waits, what was answered, what is over. */
export function RequestsBoard({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <Board room={room} />
    </InRoom>
  );
}

function Board({ room }: { room: string }) {
  const t = useT();
  const { writes } = useThisRoom();
  const [, open] = useOpenThing();
  const isAnswering = useIsAnswering(room);
  const answered = answeredOf(useEntities('requests')).filter((r) => !isAnswering(r.id));
  return (
    <div className={styles.board}>
      <Waiting room={room} />
      <section className={styles.part} aria-labelledby="answered-title">
        <header className={styles.head}>
          <h2 id="answered-title">{t('request.answered')}</h2>
          <span className={styles.note}>{t('request.answeredNote')}</span>
          {writes && (
            <Button icon={Gift} className={styles.offer} onPress={() => open(things.newOffer)}>
              {t('offer.open')}
            </Button>
          )}
        </header>
        {answered.length === 0 ? (
          <p className={styles.none}>{t('request.noneAnswered')}</p>
        ) : (
          <ul className={styles.list}>
            {answered.map((request: ReceivedRequestView) => (
              <li key={request.id} className={styles.panel}>
                <RequestCard request={request} />
              </li>
            ))}
          </ul>
        )}
        <OverRequests />
      </section>
    </div>
  );
}
