import { type ReactNode, useState } from 'react';
import type { Command } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { useCommand } from '../../live/sending.ts';
import { useNames } from '../../live/session.ts';
import { usePlace } from '../../live/words.ts';
import { focusOnce } from '../../ui/focusOnce.ts';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FormSheet } from '../../ui/Sheet.tsx';
import { inOrder } from './people.ts';

interface Asked {
  room: string;
  onClose: () => void;
}

/** Asks an agency in: its people read and write here from then on. */
export function InviteForm({ room, onClose }: Asked) {
  const t = useT();
  const { askable } = useNames();
  const { view } = useResponse(room);
  const [agency, setAgency] = useState<string | null>(null);
  const options = askable
    .filter((a) => !view?.agencies.includes(a.id))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((a) => ({ id: a.id, label: a.name }));
  return (
    <OneForm
      room={room}
      title={t('response.invite')}
      submit={t('response.inviteSend')}
      audience={t('response.inviteMeans')}
      command={agency && { type: 'inviteAgency', agency }}
      onClose={onClose}
    >
      {(missing) => (
        <Select
          label={t('response.agency')}
          placeholder={t('raise.typeChoose')}
          options={options}
          value={agency}
          onChange={setAgency}
          error={missing}
        />
      )}
    </OneForm>
  );
}

export function RenameForm({ room, onClose }: Asked) {
  const t = useT();
  const { view, leadsAs } = useResponse(room);
  const [name, setName] = useState(view?.name ?? '');
  return (
    <OneForm
      room={room}
      title={t('response.rename')}
      submit={t('needForm.save')}
      audience={t('response.nameMeans')}
      command={name.trim() !== '' && { type: 'renameResponse', name: name.trim(), as: leadsAs }}
      onClose={onClose}
    >
      {(missing) => (
        <TextField
          label={t('response.name')}
          inputRef={focusOnce}
          maxLength={80}
          value={name}
          onChange={setName}
          error={missing}
        />
      )}
    </OneForm>
  );
}

export function LeadForm({ room, onClose }: Asked) {
  const t = useT();
  const names = useNames();
  const { view, me, members, leadsAs } = useResponse(room);
  const [lead, setLead] = useState<string | null>(view?.lead ?? null);
  return (
    <OneForm
      room={room}
      title={t('response.changeLead')}
      submit={t('needForm.save')}
      audience={t('response.leadMeans')}
      command={lead && { type: 'changeLead', person: lead, agency: names.person(lead)?.agency, as: leadsAs }}
      onClose={onClose}
    >
      {(missing) => (
        <Select
          label={t('response.ledBy')}
          placeholder={t('raise.typeChoose')}
          options={inOrder(names.people, members, me.id).map((p) => ({ id: p.id, label: p.name }))}
          value={lead}
          onChange={setLead}
          error={missing}
        />
      )}
    </OneForm>
  );
}

/** Answers one more need, of a community whose needs it answers already or of one of mine. */
export function AddNeedForm({ room, onClose }: Asked) {
  const t = useT();
  const place = usePlace();
  const { view, me, leadsAs } = useResponse(room);
  const own = view?.needs.map((n) => n.community) ?? [];
  const communities = [...new Set([...own, ...me.communities.map((c) => c.id)])];
  const [community, setCommunity] = useState<string | null>(communities[0] ?? null);
  const [need, setNeed] = useState<string | null>(null);
  return (
    <OneForm
      room={room}
      title={t('response.addNeed')}
      submit={t('response.addNeedSend')}
      audience={t('response.addNeedMeans')}
      command={community && need && { type: 'answerNeed', community, need, as: leadsAs }}
      onClose={onClose}
    >
      {(missing) => (
        <>
          {communities.length > 1 && (
            <Select
              label={t('response.community')}
              options={communities.map((id) => ({ id, label: place(id) }))}
              value={community}
              onChange={(id) => {
                setCommunity(id);
                setNeed(null);
              }}
            />
          )}
          {community && (
            <NeedSelect
              community={community}
              answered={view?.needs.filter((n) => n.community === community).map((n) => n.need) ?? []}
              value={need}
              onChange={setNeed}
              error={missing}
            />
          )}
        </>
      )}
    </OneForm>
  );
}

function NeedSelect({
  community,
  answered,
  value,
  onChange,
  error,
}: {
  community: string;
  answered: readonly string[];
  value: string | null;
  onChange: (need: string) => void;
  error: string | undefined;
}) {
  const t = useT();
  const open = useCollection(`community/${community}`, 'needs')
    .filter((n) => n.status !== 'confirmed' && n.status !== 'withdrawn' && !answered.includes(n.id))
    .toSorted((a, b) => a.number - b.number);
  return (
    <Select
      label={t('response.need')}
      placeholder={t('raise.typeChoose')}
      options={open.map((n) => ({
        id: n.id,
        label: `${n.number} ${n.title?.content ?? t(`category.${n.category}`)}`,
      }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

/** A form that gives one command. */
function OneForm({
  room,
  title,
  submit,
  audience,
  command,
  onClose,
  children,
}: {
  room: string;
  title: string;
  submit: string;
  audience: string;
  /** Nothing while something is missing. */
  command: Command | false | '' | null;
  onClose: () => void;
  /** Gets what is wrong with a field that was left empty. */
  children: (missing: string | undefined) => ReactNode;
}) {
  const t = useT();
  const { send, pending, refusal } = useCommand(room);
  const [touched, setTouched] = useState(false);
  return (
    <FormSheet
      title={title}
      submit={submit}
      audience={audience}
      pending={pending}
      problem={refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      onClose={onClose}
      onSubmit={async () => {
        setTouched(true);
        if (!command || pending) return;
        const heard = await send(command);
        if (heard.is !== 'refused') onClose();
      }}
    >
      {children(touched && !command ? t('raise.problem.missing') : undefined)}
    </FormSheet>
  );
}
