import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { CityWall } from '../features/cityBoard/wall/CityWall.tsx';
import { useT } from '../i18n/useT.ts';
import { useRoomFacts } from '../live/rooms.ts';
import { useConnection } from '../live/sending.ts';
import { Status } from '../ui/Status.tsx';
import { Mark } from './Brand.tsx';
import { Opening } from './Opening.tsx';

/** The city on a wall: for a room full of people, without a pointer. */
export function WallPage() {
  const t = useT();
  const [, navigate] = useLocation();
  const connection = useConnection();
  const isKnown = useRoomFacts('city').phase !== 'waiting';
  useEffect(() => {
    document.title = `${t('wall.title')} · Cscc`;
  });
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') navigate('/city');
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [navigate]);
  return isKnown ? (
    <CityWall mark={<Mark size={44} />} connection={<Status name={`connection.${connection.is}`} plain />} />
  ) : (
    <Opening />
  );
}
