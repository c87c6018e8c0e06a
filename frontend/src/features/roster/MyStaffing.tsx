import type { Staffing } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useCollection } from '../../live/rooms.ts';
import { useMe, useNames } from '../../live/session.ts';
import { MyStatus } from '../../ui/MyStatus.tsx';
import { useRefusalToast } from '../../ui/useRefusalToast.ts';
import { useWhen } from '../../ui/useWhen.ts';
import { sayable } from './roster.ts';
import { useStaffing } from './useStaffing.ts';

/** How I can be counted on, for whoever is on this roster. Of one whose home is another agency, that agency's room asks. */
export function MyStaffing({ room }: { room: string }) {
  const t = useT();
  const refuse = useRefusalToast();
  const me = useMe();
  const names = useNames();
  const { at } = useWhen();
  const { say } = useStaffing(room);
  const mine = useCollection(room, 'roster').find((e) => e.person === me.id && e.home !== 'elsewhere');
  if (!mine) return null;
  // Whoever is held by a response is committed as long as they are available.
  const isHeld = mine.staffing === 'committed';
  return (
    <MyStatus<Staffing>
      choices={sayable.map((id) => {
        const status = id === 'available' && isHeld ? 'committed' : id;
        return { id, status: `staffing.${status}` as const, label: t(`status.staffing.${status}`) };
      })}
      current={isHeld ? 'available' : mine.staffing}
      since={t('staffing.since', { when: at(mine.staffingSince) })}
      audience={t('staffing.seenBy', { n: names.members(room).length })}
      onChoose={async (staffing) => {
        const heard = await say(mine, staffing);
        if (heard.is === 'refused') refuse(heard);
      }}
    />
  );
}
