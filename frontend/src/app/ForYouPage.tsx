import { Inbox } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useWantsMe } from '../features/forYou/useWaiting.ts';
import { useT } from '../i18n/useT.ts';
import { useMyRooms } from '../live/myRooms.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './CityPage.module.css';
import { RoomFrame } from './RoomFrame.tsx';

const ForYouBoard = lazy(() => import('../features/forYou/ForYouBoard.tsx').then((m) => ({ default: m.ForYouBoard })));

/** One page of all that waits for me. */
export function ForYouPage() {
  const t = useT();
  const n = useWantsMe();
  const rooms = useMyRooms();
  const count = (kind: string) => rooms.filter((r) => r.id.startsWith(`${kind}/`)).length;
  return (
    <RoomFrame
      icon={Inbox}
      title={t('forYou.title')}
      tag={
        <span className={styles.note}>
          {t('forYou.subtitle', {
            n,
            agencies: count('agency'),
            communities: count('community'),
            responses: count('response'),
          })}
        </span>
      }
      phoneNote={n > 0 ? t('forYou.wants', { n }) : undefined}
      tabs={[{ id: 'wants', href: '/for-you', label: t('forYou.title'), icon: Inbox }]}
      current="wants"
      ground="bg"
    >
      <Suspense fallback={<Skeleton rows={6} />}>
        <ForYouBoard />
      </Suspense>
    </RoomFrame>
  );
}
