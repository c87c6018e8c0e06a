import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf } from '../../live/things.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntrySheet } from './EntrySheet.tsx';

/** What of the roster is open beside the board, if anything. */
export function RosterSheets({ room }: { room: string }) {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  const close = () => setOpen(null);
  return (
    <InRoom room={room}>
      {thing?.is === 'entry' && <EntrySheet key={thing.id} id={thing.id} onClose={close} />}
      {thing?.is === 'entryForm' && <EntryForm key={thing.revises ?? 'new'} revises={thing.revises} onClose={close} />}
    </InRoom>
  );
}
