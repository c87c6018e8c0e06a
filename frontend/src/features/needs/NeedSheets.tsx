import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { NeedView } from '../../contracts/index.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf, things } from '../../live/things.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import { NeedForm } from './NeedForm.tsx';
import { NeedSheet } from './NeedSheet.tsx';

/** What of the needs is open beside the board, if anything. */
export function NeedSheets({
  room,
  children,
}: {
  room: string;
  /** What else can be done about the need that is open. */
  children?: (need: NeedView) => ReactNode;
}) {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  const [, navigate] = useLocation();
  // On a phone the conversation is a board of its own.
  const phone = useMedia(media.phone);
  const close = () => setOpen(null);
  return (
    <InRoom room={room}>
      {thing?.is === 'need' && (
        <NeedSheet
          key={thing.id}
          id={thing.id}
          onClose={close}
          after={children}
          onRevise={(id) => setOpen(things.reviseNeed(id))}
          onShowMessage={(message) => (phone ? navigate(`/${room}/chat?open=${message}`) : setOpen(message))}
        />
      )}
      {thing?.is === 'needForm' && (
        <NeedForm
          key={open}
          revises={thing.revises}
          fromMessage={thing.fromMessage}
          onClose={() => setOpen(thing.revises ?? null)}
          onRaised={close}
        />
      )}
    </InRoom>
  );
}
