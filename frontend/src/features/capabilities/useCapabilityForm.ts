import { useState } from 'react';
import type { CapabilityView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useDraft } from '../../live/draft.ts';
import { useCommand } from '../../live/sending.ts';
import {
  add,
  type CapabilityDraft,
  type CapabilityField,
  capabilityFields,
  draftOf,
  emptyCapability,
  missing,
  revise,
} from './capability-form.ts';

export function useCapabilityForm(capability: CapabilityView | undefined, onClose: () => void) {
  const t = useT();
  const { room, agencies } = useThisRoom();
  const { send, pending, refusal, clear } = useCommand(room);
  const stored = useDraft<CapabilityDraft>(capability ? `revise.${capability.id}` : 'capability', room);
  const [draft, setDraft] = useState<CapabilityDraft>(() => ({
    ...(capability ? draftOf(capability) : emptyCapability),
    ...stored.load(),
  }));
  const [touched, setTouched] = useState(false);
  const [more, setMore] = useState(draft.description !== '' || draft.eligibility !== '');
  const refused = refusal?.code === 'badField' ? fieldOf(refusal.details) : null;

  return {
    draft,
    change: (part: Partial<CapabilityDraft>) => {
      const next = { ...draft, ...part };
      setDraft(next);
      stored.keep(next);
      clear();
    },
    submit: async () => {
      setTouched(true);
      if (pending || missing(draft).length > 0) return;
      const own = agencies.find((a) => a === capability?.organization);
      const heard = await send(capability ? { ...revise(capability, draft), as: own } : add(draft));
      if (heard.is === 'refused') return;
      stored.drop();
      onClose();
    },
    pending,
    problem: (field: CapabilityField): string | undefined => {
      if (touched && missing(draft).includes(field)) return t('capability.missing');
      return refused === field ? t('capability.refusedField') : undefined;
    },
    refusal: refused === null ? refusal : null,
    more: more || (refused !== null && refused !== 'name' && refused !== 'category'),
    setMore,
  };
}

function fieldOf(details: unknown): CapabilityField | null {
  const { field } = (details ?? {}) as { field?: string };
  return capabilityFields.find((f) => f === field) ?? null;
}
