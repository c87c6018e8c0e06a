import { useOpenThing } from '../../live/openThing.ts';
import { thingOf } from '../../live/things.ts';
import { AnsweredSheet } from './AnsweredSheet.tsx';
import { AddNeedForm, InviteForm, LeadForm, RenameForm } from './ResponseForms.tsx';

const forms = { invite: InviteForm, name: RenameForm, lead: LeadForm, need: AddNeedForm } as const;

/** What of the response itself is open beside the board, if anything. */
export function ResponseSheets({ room }: { room: string }) {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  const close = () => setOpen(null);
  if (thing?.is === 'answered')
    return <AnsweredSheet key={open} room={room} community={thing.community} need={thing.need} onClose={close} />;
  if (thing?.is === 'responseForm') {
    const Form = forms[thing.form];
    return <Form key={open} room={room} onClose={close} />;
  }
  return null;
}
