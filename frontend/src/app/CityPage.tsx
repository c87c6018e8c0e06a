import { ChartNoAxesCombined, Grid3x3, Map as MapIcon, Monitor, Route as RouteIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useT } from '../i18n/useT.ts';
import { useCollection, usePresence, useRoomFacts } from '../live/rooms.ts';
import { useRooms } from '../live/session.ts';
import { Age } from '../ui/Age.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './CityPage.module.css';
import { RoomFrame, type RoomTab } from './RoomFrame.tsx';

const boards = () => import('../features/cityBoard/CityBoard.tsx');
const CityBoard = lazy(() => boards().then((m) => ({ default: m.CityBoard })));
const CityResponses = lazy(() => boards().then((m) => ({ default: m.CityResponses })));
const CityCommunities = lazy(() => boards().then((m) => ({ default: m.CityCommunities })));

const DataBoard = lazy(() => import('../features/data/DataBoard.tsx').then((m) => ({ default: m.DataBoard })));

const boardOf = { now: CityBoard, responses: CityResponses, communities: CityCommunities, data: DataBoard };

/** The status of the whole city. */
export function CityPage({ board = 'now' }: { board?: string }) {
  const t = useT();
  const presence = usePresence('city');
  const isKnown = useRoomFacts('city').phase !== 'waiting';
  const responses = useCollection('city', 'responses').length;
  const communities = useRooms().filter((r) => r.kind === 'community').length;
  const tabs: RoomTab[] = [
    { id: 'now', href: '/city', label: t('cityBoard.now'), icon: MapIcon },
    {
      id: 'responses',
      href: '/city/responses',
      label: t('cityBoard.responses'),
      icon: RouteIcon,
      note: isKnown ? responses : undefined,
    },
    {
      id: 'communities',
      href: '/city/communities',
      label: t('cityBoard.communities'),
      icon: Grid3x3,
      note: communities,
    },
    { id: 'data', href: '/city/data', label: t('data.tab'), icon: ChartNoAxesCombined },
  ];
  const current = board in boardOf ? (board as keyof typeof boardOf) : 'now';
  const Board = boardOf[current];
  return (
    <RoomFrame
      icon={MapIcon}
      title={t('shell.cityBoard')}
      tag={<span className={styles.note}>{t('cityBoard.subtitle')}</span>}
      phoneNote={<Age at={presence ? Date.parse(presence.currentAt) : undefined} bare />}
      end={
        <Link href="/wall" className={styles.wall}>
          <Monitor size={16} aria-hidden />
          {t('cityBoard.openWall')}
        </Link>
      }
      tabs={tabs}
      current={current}
      ground="bg"
    >
      <Suspense fallback={<Skeleton rows={6} />}>{isKnown ? <Board /> : <Skeleton rows={6} />}</Suspense>
    </RoomFrame>
  );
}
