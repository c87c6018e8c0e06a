import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useDraft } from '../../live/draft.ts';
import { useRoleName } from '../../live/roles.ts';
import { useCommand } from '../../live/sending.ts';
import { useNames } from '../../live/session.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, FormSheet } from '../../ui/Sheet.tsx';
import { add, draftOf, emptyEntry, type EntryDraft, mostHeads, problemsOf, revise } from './entry-form.ts';
import { useEntryName } from './useEntryName.ts';

/** Asks who belongs on the roster: one of the agency's people, or somebody or a team with a name of their own. */
export function EntryForm({ revises, onClose }: { revises?: string; onClose: () => void }) {
  const t = useT();
  const { room, members } = useThisRoom();
  const names = useNames();
  const roleName = useRoleName();
  const nameOf = useEntryName();
  const roster = useEntities('roster');
  const entry = roster.find((e) => e.id === revises);
  const agency = room.slice('agency/'.length);
  const { send, pending, refusal, clear } = useCommand(room);
  const stored = useDraft<EntryDraft>(entry ? `revise.${entry.id}` : 'roster', room);
  const [draft, setDraft] = useState<EntryDraft>(() => ({
    ...(entry ? draftOf(entry) : emptyEntry),
    ...stored.load(),
  }));
  const [asked, setAsked] = useState(false);
  const problems = asked ? problemsOf(draft) : {};
  const people = names.people.filter((p) => p.agencies.includes(agency) && !roster.some((e) => e.person === p.id));

  function change(part: Partial<EntryDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    stored.keep(next);
    clear();
  }

  async function submit() {
    setAsked(true);
    if (pending || Object.keys(problemsOf(draft)).length > 0) return;
    const heard = await send(entry ? revise(entry, draft, agency) : add(draft, agency));
    if (heard.is === 'refused') return;
    stored.drop();
    onClose();
  }

  return (
    <FormSheet
      title={entry ? t('roster.reviseTitle', { name: nameOf(entry) }) : t('roster.addTitle')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={pending}
      submit={t(entry ? 'roster.save' : 'roster.addSubmit')}
      audience={t('staffing.seenBy', { n: members.length })}
      problem={refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
    >
      {!entry && (
        <Choices
          joined
          label={t('roster.kind')}
          options={[
            { id: 'person', label: t('roster.kindPerson') },
            { id: 'team', label: t('roster.kindTeam') },
          ]}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      {draft.kind === 'person' && !entry && (
        <Select
          label={t('roster.person')}
          placeholder={people.length === 0 ? t('roster.everyoneIsOn') : t('roster.choose')}
          options={people.map((p) => ({
            id: p.id,
            label: [p.name, ...p.roles.slice(0, 1).map(roleName)].join(', '),
          }))}
          value={draft.person}
          onChange={(person) => change({ person })}
          error={problems.person && t('roster.missing')}
        />
      )}
      {draft.kind === 'team' && (
        <FieldRow>
          <TextField
            label={t('roster.name')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={problems.name && t('roster.missing')}
          />
          <TextField
            inputMode="numeric"
            label={t('roster.headcount')}
            value={draft.headcount}
            onChange={(headcount) => change({ headcount })}
            error={problems.headcount && t('needForm.whole', { most: mostHeads })}
          />
        </FieldRow>
      )}
      <TextField
        label={t('roster.role')}
        optional
        placeholder={t('roster.roleExample')}
        value={draft.role}
        onChange={(role) => change({ role })}
      />
    </FormSheet>
  );
}
