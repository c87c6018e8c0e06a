import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useDraft } from '../../live/draft.ts';
import { useCollection } from '../../live/rooms.ts';
import { useCommand } from '../../live/sending.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { usePlace } from '../../live/words.ts';
import { Checks } from '../../ui/Checks.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FormSheet } from '../../ui/Sheet.tsx';
import { vocabulary } from '../../ui/vocabulary.ts';
import { canBeOffered, emptyOffer, type OfferDraft, offerOf, problemsOf } from './offer.ts';
import styles from './OfferForm.module.css';
import { useUnitWords } from './useUnitWords.ts';

/** Offers a response something that it has not asked for. */
export function OfferForm({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { room, members } = useThisRoom();
  const words = useUnitWords();
  const place = usePlace();
  const responses = useCollection('city', 'responses');
  const inventory = useEntities('inventory').filter((i) => i.free > 0);
  const roster = useEntities('roster').filter(canBeOffered);
  const { send, pending, refusal, clear } = useCommand(room);
  const stored = useDraft<OfferDraft>('offer', room);
  const [draft, setDraft] = useState<OfferDraft>(() => ({ ...emptyOffer, ...stored.load() }));
  const [asked, setAsked] = useState(false);
  const problems = problemsOf(draft, inventory);
  const shown = asked ? problems : {};

  function change(part: Partial<OfferDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    stored.keep(next);
    clear();
  }

  async function submit() {
    setAsked(true);
    if (pending || draft.response === null || Object.keys(problems).length > 0) return;
    const heard = await send(offerOf(draft, draft.response, room.slice('agency/'.length)));
    if (heard.is === 'refused') return;
    stored.drop();
    onClose();
  }

  return (
    <FormSheet
      title={t('offer.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={pending}
      submit={t('offer.send')}
      audience={t('offer.seenBy', { n: members.length })}
      problem={refusal && <Refused what={t('answer.notSent')} code={refusal.code} values={refusal.details} />}
    >
      <Select
        label={t('offer.to')}
        placeholder={t('answer.choose')}
        options={responses.map((r) => ({
          id: `response/${r.id}`,
          label: [r.name, ...r.communities.map(place)].join(', '),
        }))}
        value={draft.response}
        onChange={(response) => change({ response })}
        error={shown.response && t('offer.missing')}
      />
      <TextField
        label={t('offer.what')}
        placeholder={t('offer.whatExample')}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={shown.title && t('offer.missing')}
      />
      {inventory.length > 0 && (
        <fieldset className={styles.items}>
          <legend>{t('offer.items')}</legend>
          {inventory.map((item) => (
            <TextField
              key={item.id}
              className={styles.item}
              inputMode="numeric"
              label={t('answer.itemFree', { name: words.item(item), n: item.free })}
              placeholder="0"
              value={draft.items[item.id] ?? ''}
              onChange={(quantity) => change({ items: { ...draft.items, [item.id]: quantity } })}
            />
          ))}
        </fieldset>
      )}
      {roster.length > 0 && (
        <Checks
          label={t('offer.people')}
          options={roster.map((entry) => ({
            id: entry.id,
            label: [words.entry(entry), entry.role?.content].filter(Boolean).join(', '),
            icon: vocabulary[`staffing.${entry.staffing}`].icon,
          }))}
          value={draft.people}
          onChange={(people) => change({ people })}
        />
      )}
      {shown.units && (
        <p role="alert" className={styles.problem}>
          {t(`answer.problem.${shown.units}`)}
        </p>
      )}
      <TextField label={t('answer.note')} optional value={draft.note} onChange={(note) => change({ note })} />
    </FormSheet>
  );
}
