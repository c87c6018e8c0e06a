import { useT } from '../../i18n/useT.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { thingOf } from '../../live/things.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { AskForm } from './AskForm.tsx';
import { AskSheet } from './AskSheet.tsx';

/** The request, or the form for one, that is open beside the board, if any. */
export function AskSheets({ room }: { room: string }) {
  const t = useT();
  const [open, setOpen] = useOpenThing();
  const { writes } = useResponse(room);
  const asks = useCollection(room, 'asks');
  const thing = thingOf(open);
  const close = () => setOpen(null);
  if (thing?.is === 'askForm' && writes) return <AskForm key={open} room={room} kind={thing.kind} onClose={close} />;
  if (thing?.is !== 'request') return null;
  const ask = asks.find((a) => a.id === thing.id);
  if (ask) return <AskSheet key={thing.id} room={room} ask={ask} onClose={close} />;
  return (
    <Sheet title={t('asks.gone')} onClose={close}>
      <EmptyState title={t('asks.gone')} />
    </Sheet>
  );
}
