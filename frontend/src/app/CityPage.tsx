import { Map as MapIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useT } from '../i18n/useT.ts';
import { usePresence } from '../live/rooms.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { RoomFrame } from './RoomFrame.tsx';
import styles from './CityPage.module.css';

const CityBoard = lazy(() => import('../features/cityBoard/CityBoard.tsx').then((m) => ({ default: m.CityBoard })));

/** The status of the whole city. */
export function CityPage() {
  const t = useT();
  const presence = usePresence('city');
  return (
    <RoomFrame
      icon={MapIcon}
      title={t('shell.cityBoard')}
      tag={<span className={styles.note}>{t('cityBoard.subtitle')}</span>}
      phoneNote={<Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />}
      tabs={[{ id: 'now', href: '/city', label: t('shell.cityBoard'), icon: MapIcon }]}
      current="now"
      ground="bg"
    >
      <Suspense fallback={<Skeleton rows={6} />}>
        <CityBoard />
      </Suspense>
    </RoomFrame>
  );
}
