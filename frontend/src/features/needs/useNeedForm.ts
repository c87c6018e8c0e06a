import { useState } from 'react';
import type { MessageView, NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { type Refusal, useCommand } from '../../live/sending.ts';
import { useDraft } from '../../live/draft.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useCenter } from '../../live/centerContext.ts';
import { toast } from '../../ui/toasts.ts';
import {
  draftOf,
  emptyDraft,
  isBlank,
  type NeedDraft,
  type NeedField,
  type NeedProblems,
  problemsOf,
  raise,
  revise,
} from './need-form.ts';

/** Fields that the server names and the form shows, under the names that it shows them by. */
const fields: readonly NeedField[] = ['title', 'quantity', 'unit', 'category', 'neededBy', 'place', 'description'];

export function useNeedForm({
  need,
  message,
  onClose,
  onRaised,
}: {
  need: NeedView | undefined;
  message: MessageView | undefined;
  onClose: () => void;
  onRaised: (id: string) => void;
}) {
  const t = useT();
  const { room } = useThisRoom();
  const center = useCenter();
  const { send, pending, refusal, clear } = useCommand(room);
  const start = need ? draftOf(need) : message ? fromMessage(message) : emptyDraft;
  const about = need ? `revise.${need.id}` : message ? `from.${message.id}` : 'raise';
  const stored = useDraft<NeedDraft>(`need.${about}`, room);
  const [draft, setDraft] = useState<NeedDraft>(() => ({ ...start, ...stored.load() }));
  const [seen, setSeen] = useState(need);
  const [touched, setTouched] = useState(false);
  const [more, setMore] = useState(draft.due === 'date' || draft.description !== '');

  function change(part: Partial<NeedDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    clear();
    if (isBlank(next)) stored.drop();
    else stored.keep(next);
  }

  async function submit() {
    setTouched(true);
    if (pending || Object.keys(problemsOf(draft)).length > 0) return;
    const at = new Date(center.clock.now());
    const heard = await send(seen ? revise(seen, draft, at) : raise(draft, at));
    if (heard.is === 'refused') return;
    stored.drop();
    if (heard.is === 'saved' && heard.made) {
      toast(t('needDone.raised', { number: Number(heard.made.replace('need-', '')) }));
      onRaised(heard.made);
    } else {
      onClose();
    }
  }

  const problems = { ...(touched ? problemsOf(draft) : {}), ...refusedFields(refusal) };
  const hidden = problems.description !== undefined || (draft.due === 'date' && problems.neededBy !== undefined);

  return {
    draft,
    change,
    submit: () => submit(),
    pending,
    problems,
    refusal: refusal && Object.keys(refusedFields(refusal)).length === 0 ? refusal : null,
    kept: !isBlank(draft) && (touched || JSON.stringify(draft) !== JSON.stringify(start)),
    discard: () => {
      stored.drop();
      setDraft(start);
      setTouched(false);
      clear();
    },
    /** Goes on from the need as it is now; what was typed stays. */
    takeNew: () => {
      setSeen(need);
      clear();
    },
    more: more || hidden,
    setMore,
  };
}

/** A refusal of one field belongs to that field. */
function refusedFields(refusal: Refusal | null): NeedProblems {
  if (refusal?.code !== 'badField') return {};
  const { field } = (refusal.details ?? {}) as { field?: string };
  const known = fields.find((f) => f === field);
  return known ? { [known]: 'refused' } : {};
}

/** A message becomes the description, and its first line the title. */
function fromMessage(message: MessageView): NeedDraft {
  const text = message.text?.content ?? '';
  const [first = ''] = text.split('\n');
  return {
    ...emptyDraft,
    title: first.length <= 120 ? first : '',
    description: first === text && first.length <= 120 ? '' : text,
    fromMessage: message.id,
  };
}
