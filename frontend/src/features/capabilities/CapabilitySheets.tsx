import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf } from '../../live/things.ts';
import { CapabilityForm } from './CapabilityForm.tsx';
import { CapabilitySheet } from './CapabilitySheet.tsx';

/** What of the capabilities is open beside the board, if anything. */
export function CapabilitySheets({ room }: { room: string }) {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  const close = () => setOpen(null);
  return (
    <InRoom room={room}>
      {thing?.is === 'capability' && <CapabilitySheet key={thing.id} id={thing.id} onClose={close} />}
      {thing?.is === 'capabilityForm' && (
        <CapabilityForm key={thing.revises ?? 'new'} revises={thing.revises} onClose={close} />
      )}
    </InRoom>
  );
}
