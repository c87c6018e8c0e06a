import { useT } from '../../i18n/useT.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf } from '../../live/things.ts';
import { useEntities } from '../../live/thisRoom.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { OfferForm } from './OfferForm.tsx';
import { RequestCard } from './RequestCard.tsx';

/** What of the requests is open beside the board, if anything. */
export function RequestSheets({ room }: { room: string }) {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  const close = () => setOpen(null);
  return (
    <InRoom room={room}>
      {thing?.is === 'request' && <RequestSheet key={thing.id} id={thing.id} onClose={close} />}
      {thing?.is === 'offerForm' && <OfferForm onClose={close} />}
    </InRoom>
  );
}

function RequestSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const request = useEntities('requests').find((r) => r.id === id);
  return (
    <Sheet
      title={request?.title?.content ?? t('request.gone')}
      eyebrow={request && t('request.number', { number: request.number })}
      onClose={onClose}
    >
      {request ? (
        <RequestCard request={request} inSheet />
      ) : (
        <EmptyState title={t('request.gone')}>{t('request.goneText')}</EmptyState>
      )}
    </Sheet>
  );
}
