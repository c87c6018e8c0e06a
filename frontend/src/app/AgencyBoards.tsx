import { InventoryPanel } from '../features/inventory/InventoryPanel.tsx';
import { waitingOf } from '../features/requests/requests.ts';
import { Waiting } from '../features/requests/Waiting.tsx';
import { RosterPanel } from '../features/roster/RosterPanel.tsx';
import { OursPanel } from '../features/whereabouts/OursPanel.tsx';
import { useT } from '../i18n/useT.ts';
import { useCollection } from '../live/rooms.ts';
import styles from './AgencyBoards.module.css';

/** So many requests stand on the overview; the rest are a press away. */
const mostWaiting = 3;

/** What waits for the agency, whom and what it has, and where that is. */
export function AgencyOverview({ room }: { room: string }) {
  return (
    <div className={styles.board}>
      <div className={styles.columns}>
        <Waiting room={room} most={mostWaiting} />
        <div className={styles.column}>
          <RosterPanel room={room} />
          <InventoryPanel room={room} />
          <OursPanel room={room} />
        </div>
      </div>
    </div>
  );
}

export function RosterBoard({ room }: { room: string }) {
  return (
    <div className={styles.board}>
      <RosterPanel room={room} />
    </div>
  );
}

export function InventoryBoard({ room }: { room: string }) {
  return (
    <div className={styles.board}>
      <InventoryPanel room={room} />
    </div>
  );
}

/** What those see who read only counts. */
export function AgencyCounts({ room }: { room: string }) {
  const t = useT();
  const waiting = waitingOf(useCollection(room, 'requests')).length;
  return (
    <div className={styles.board}>
      <p>{t('agency.countsOnly', { n: waiting })}</p>
      <RosterPanel room={room} />
      <InventoryPanel room={room} />
    </div>
  );
}
