import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { ItemView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useDraft } from '../../live/draft.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { useCommand } from '../../live/sending.ts';
import { thingOf } from '../../live/things.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, FormSheet } from '../../ui/Sheet.tsx';
import {
  add,
  draftOf,
  emptyItem,
  heldOf,
  type ItemDraft,
  levels,
  mostOfAThing,
  problemsOf,
  revise,
} from './inventory.ts';
import styles from './ItemForm.module.css';

/** What of the inventory is open beside the board, if anything. */
export function InventorySheets({ room }: { room: string }) {
  const [open, setOpen] = useOpenThing();
  const thing = thingOf(open);
  return (
    <InRoom room={room}>
      {thing?.is === 'itemForm' && (
        <ItemForm key={thing.revises ?? 'new'} revises={thing.revises} onClose={() => setOpen(null)} />
      )}
    </InRoom>
  );
}

/** Asks what the agency has, and how many of it. */
function ItemForm({ revises, onClose }: { revises?: string; onClose: () => void }) {
  const t = useT();
  const { room, members } = useThisRoom();
  const item = useEntities('inventory').find((i) => i.id === revises);
  const agency = room.slice('agency/'.length);
  const { send, pending, refusal, clear } = useCommand(room);
  const stored = useDraft<ItemDraft>(item ? `revise.${item.id}` : 'item', room);
  const [draft, setDraft] = useState<ItemDraft>(() => ({ ...(item ? draftOf(item) : emptyItem), ...stored.load() }));
  const [asked, setAsked] = useState(false);
  const held = heldOf(item);
  const problems = asked ? problemsOf(draft, held) : {};

  function change(part: Partial<ItemDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    stored.keep(next);
    clear();
  }

  async function submit() {
    setAsked(true);
    if (pending || Object.keys(problemsOf(draft, held)).length > 0) return;
    const heard = await send(item ? revise(item, draft, agency) : add(draft, agency));
    if (heard.is === 'refused') return;
    stored.drop();
    onClose();
  }

  return (
    <FormSheet
      title={item ? t('inventory.reviseTitle', { name: item.name?.content ?? '' }) : t('inventory.addTitle')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={pending}
      submit={t(item ? 'inventory.save' : 'inventory.addSubmit')}
      audience={t('inventory.seenBy', { n: members.length })}
      problem={refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
    >
      <TextField
        label={t('inventory.name')}
        placeholder={t('inventory.nameExample')}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problems.name && t('inventory.missing')}
      />
      <FieldRow>
        <TextField
          inputMode="numeric"
          label={t('inventory.quantity')}
          value={draft.quantity}
          onChange={(quantity) => change({ quantity })}
          error={
            problems.quantity &&
            (problems.quantity === 'belowHeld'
              ? t('inventory.belowHeld', { held })
              : t('needForm.wholeFromZero', { most: mostOfAThing }))
          }
        />
        <TextField
          label={t('inventory.unit')}
          optional
          placeholder={t('inventory.unitExample')}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
      </FieldRow>
      <TextField
        inputMode="numeric"
        label={t('inventory.outOfService')}
        value={draft.outOfService}
        onChange={(outOfService) => change({ outOfService })}
        error={
          problems.outOfService &&
          (problems.outOfService === 'tooMany'
            ? t('inventory.tooManyOut')
            : t('needForm.wholeFromZero', { most: mostOfAThing }))
        }
      />
      <FieldRow>
        <TextField
          label={t('inventory.kindOf')}
          optional
          placeholder={t('inventory.kindExample')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={t('inventory.type')}
          hint={t('inventory.typeHint')}
          options={[
            { id: 'none' as const, label: t('inventory.noType') },
            ...levels.map((id) => ({ id, label: t('inventory.level', { n: Number(id) }) })),
          ]}
          value={draft.level}
          onChange={(level) => change({ level })}
        />
      </FieldRow>
      {item && <Retire item={item} onClose={onClose} />}
    </FormSheet>
  );
}

function Retire({ item, onClose }: { item: ItemView; onClose: () => void }) {
  const t = useT();
  const { room } = useThisRoom();
  const { send, pending, refusal } = useCommand(room);
  const [sure, setSure] = useState(false);
  const held = heldOf(item);
  if (held > 0) return <p className={styles.held}>{t('inventory.heldBy', { n: held })}</p>;

  async function retire() {
    const heard = await send({ type: 'retireItem', item: item.id, as: room.slice('agency/'.length) });
    if (heard.is !== 'refused') onClose();
  }

  return (
    <div className={styles.retire}>
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      {sure && <p>{t('inventory.retireSure')}</p>}
      <Button size="small" icon={Trash2} isPending={pending} onPress={() => (sure ? void retire() : setSure(true))}>
        {t('inventory.retire')}
      </Button>
      {sure && (
        <Button size="small" look="quiet" onPress={() => setSure(false)}>
          {t('needForm.cancel')}
        </Button>
      )}
    </div>
  );
}
