import { Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { usePresence } from '../../live/rooms.ts';
import { things } from '../../live/things.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { countStanding } from './roster.ts';
import styles from './RosterPanel.module.css';
import { RosterTable } from './RosterTable.tsx';

/** Who the agency has, and whether they can be counted on. */
export function RosterPanel({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <Roster />
    </InRoom>
  );
}

function Roster() {
  const t = useT();
  const { room, writes } = useThisRoom();
  const presence = usePresence(room);
  const [, open] = useOpenThing();
  const counts = countStanding(useEntities('roster'), useEntities('homes'));
  return (
    <Panel
      title={t('roster.title')}
      note={counts.map(({ staffing, n }) => t(`roster.count.${staffing}`, { n })).join(', ')}
      end={
        <>
          <Age at={presence ? Date.parse(presence.currentAt) : undefined} />
          {writes && (
            <Button icon={Plus} onPress={() => open(things.newEntry)}>
              {t('roster.add')}
            </Button>
          )}
        </>
      }
    >
      {writes && (
        <div className={styles.table}>
          <RosterTable />
        </div>
      )}
    </Panel>
  );
}
