import { useT } from '../../i18n/useT.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useCollection } from '../../live/rooms.ts';
import { thingOf } from '../../live/things.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ResourceSheet } from './ResourceSheet.tsx';
import { StaffSheet } from './StaffSheet.tsx';

/** The person, team or thing that is open beside the board, if any. */
export function AssignedSheets({ room }: { room: string }) {
  const t = useT();
  const [open, setOpen] = useOpenThing();
  const staff = useCollection(room, 'staff');
  const resources = useCollection(room, 'resources');
  const thing = thingOf(open);
  if (thing?.is !== 'assigned') return null;
  const close = () => setOpen(null);
  const person = staff.find((s) => s.id === thing.id);
  if (person) return <StaffSheet key={thing.id} room={room} staff={person} onClose={close} />;
  const given = resources.find((r) => r.id === thing.id);
  if (given) return <ResourceSheet key={thing.id} room={room} thing={given} onClose={close} />;
  return (
    <Sheet title={t('assignedStaff.gone')} onClose={close}>
      <EmptyState title={t('assignedStaff.gone')}>{t('assignedStaff.goneWhy')}</EmptyState>
    </Sheet>
  );
}
