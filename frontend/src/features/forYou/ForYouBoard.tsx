import { CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useMyRooms } from '../../live/myRooms.ts';
import { useMe } from '../../live/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AwayPanel } from './AwayPanel.tsx';
import styles from './ForYouBoard.module.css';
import { TasksPanel } from './TasksPanel.tsx';
import { useWaiting } from './useWaiting.ts';
import { asAgency } from './waiting.ts';
import { WaitingItem } from './WaitingItem.tsx';

const all = 'all';

/** One page of what waits for me, over all my rooms, answered in place; beside it what changed and what I have to do. */
export function ForYouBoard() {
  const t = useT();
  const me = useMe();
  const agency = useAgency();
  const waiting = useWaiting();
  // That nothing waits is known once every room has been heard.
  const isKnown = useMyRooms().every((room) => room.isKnown);
  const [as, setAs] = useState<string>(all);
  const shown = as === all ? waiting : asAgency(waiting, as, me);
  return (
    <div className={styles.board}>
      <section aria-label={t('forYou.wantsYou')} className={styles.wants}>
        <div className={styles.head}>
          {me.agencies.length > 1 && (
            <Segmented
              label={t('forYou.as')}
              value={as}
              onChange={setAs}
              segments={[
                { id: all, label: t('forYou.all') },
                ...me.agencies.map((id) => ({ id, label: agency(id).name })),
              ]}
            />
          )}
          {shown.length > 1 && <p className={styles.order}>{t('forYou.order')}</p>}
        </div>
        {shown.length === 0 && !isKnown ? (
          <div className={styles.nothing}>
            <Skeleton rows={4} />
          </div>
        ) : shown.length === 0 ? (
          <div className={styles.nothing}>
            <EmptyState icon={CircleCheckBig} title={t('forYou.nothing')}>
              {t('forYou.nothingText')}
            </EmptyState>
          </div>
        ) : (
          <ul className={styles.list}>
            {shown.map((one) => (
              <WaitingItem key={one.key} waiting={one} />
            ))}
          </ul>
        )}
      </section>
      <div className={styles.aside}>
        <AwayPanel />
        <TasksPanel />
      </div>
    </div>
  );
}
