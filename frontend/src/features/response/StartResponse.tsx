import { Eye, Plus, Route, X } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { useAgency } from '../../live/names.ts';
import { usePresence } from '../../live/rooms.ts';
import { useCommand } from '../../live/sending.ts';
import { useNames } from '../../live/session.ts';
import { useSpeakFor } from '../../live/speakFor.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { TextField } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { suggest } from './invited.ts';
import { inOrder } from './people.ts';
import styles from './StartResponse.module.css';

/** So many suggestions stand as buttons; all others are in the list behind them. */
const mostSuggested = 4;

/** In a need's sheet: gathers agencies to answer it, and leads to their room as soon as that is open. */
export function StartResponse({ need }: { need: NeedView }) {
  const t = useT();
  const { writes } = useThisRoom();
  const [asked, setAsked] = useState(false);
  if (!writes || need.status === 'confirmed' || need.status === 'withdrawn') return null;
  return asked ? (
    <StartForm need={need} onDone={() => setAsked(false)} />
  ) : (
    <p>
      <Button icon={Route} onPress={() => setAsked(true)}>
        {t('start.title')}
      </Button>
    </p>
  );
}

function StartForm({ need, onDone }: { need: NeedView; onDone: () => void }) {
  const t = useT();
  const { room, me, members, convener } = useThisRoom();
  const names = useNames();
  const nameOf = useAgency();
  const [speaksFor] = useSpeakFor();
  const here = usePresence(room)?.here ?? [];
  const open = useEntities('needs')
    .filter((n) => n.status !== 'confirmed' && n.status !== 'withdrawn')
    .toSorted((a, b) => a.number - b.number);
  const capabilities = useEntities('capabilities');
  const { send, pending, refusal } = useCommand(room);
  const [needs, setNeeds] = useState<readonly string[]>([need.id]);
  const [name, setName] = useState('');
  const suggested = suggest(
    open.filter((n) => needs.includes(n.id)),
    capabilities,
    here,
    speaksFor,
  );
  // What somebody added or took off stays so whatever needs are answered beside.
  const [added, setAdded] = useState<readonly string[]>([]);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const invited = [...new Set([...suggested.chosen, ...added])].filter((a) => !taken.includes(a));
  const offered = [...suggested.offered, ...taken].filter((a) => !invited.includes(a));
  const others = names.askable
    .filter((a) => !invited.includes(a.id) && a.id !== speaksFor)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const [lead, setLead] = useState(me.id);
  const [touched, setTouched] = useState(false);
  const started = useGoThere();

  const invite = (agency: string) => {
    setAdded([...added, agency]);
    setTaken(taken.filter((a) => a !== agency));
  };

  async function start(event: FormEvent) {
    event.preventDefault();
    setTouched(true);
    if (name.trim() === '' || pending) return;
    const heard = await send({
      type: 'startResponse',
      name: name.trim(),
      needs: [...needs],
      agencies: invited,
      lead,
      leadAgency: lead === me.id ? speaksFor : names.person(lead)?.agency,
    });
    if (heard.is === 'saved' && heard.made) started.go(heard.made);
    else if (heard.is === 'queued') onDone();
  }

  return (
    <form
      className={styles.form}
      onSubmit={start}
      onKeyDown={onEscape(onDone)}
      noValidate
      aria-label={t('start.title')}
    >
      <h4 className={styles.title}>
        <Route size={20} aria-hidden />
        {t('start.title')}
      </h4>
      <TextField
        label={t('response.name')}
        hint={t('response.nameMeans')}
        inputRef={focusOnce}
        maxLength={80}
        value={name}
        onChange={setName}
        error={touched && name.trim() === '' ? t('raise.problem.missing') : undefined}
      />
      <div className={styles.field}>
        <p className={styles.label}>{t('start.needs')}</p>
        <ul className={styles.chips}>
          {needs.map((id) => {
            const one = open.find((n) => n.id === id);
            return (
              one && (
                <li key={id} className={styles.chip}>
                  <b>{one.number}</b>
                  <span>{one.title?.content ?? t(`category.${one.category}`)}</span>
                  {id !== need.id && (
                    <Remove
                      label={t('start.removeNeed', { number: one.number })}
                      onPress={() => setNeeds(needs.filter((n) => n !== id))}
                    />
                  )}
                </li>
              )
            );
          })}
          {open.length > needs.length && (
            <li>
              <Menu
                label={t('start.addNeed')}
                placement="bottom start"
                actions={open
                  .filter((n) => !needs.includes(n.id))
                  .map((n) => ({
                    id: n.id,
                    label: `${n.number} ${n.title?.content ?? t(`category.${n.category}`)}`,
                    onAction: () => setNeeds([...needs, n.id]),
                  }))}
              >
                <Button size="small" look="quiet" icon={Plus}>
                  {t('start.addNeed')}
                </Button>
              </Menu>
            </li>
          )}
        </ul>
      </div>
      <div className={styles.field}>
        <p className={styles.label}>{t('start.invite')}</p>
        <p className={styles.hint}>{t('start.inviteHint')}</p>
        <ul className={styles.chips}>
          {invited.map((id) => (
            <li key={id} className={styles.chip}>
              <AgencyBadge {...nameOf(id)} size={20} />
              <span>{nameOf(id).name}</span>
              <Remove
                label={t('start.removeAgency', { agency: nameOf(id).name })}
                onPress={() => setTaken([...taken, id])}
              />
            </li>
          ))}
          {offered.slice(0, mostSuggested).map((id) => (
            <li key={id}>
              <Button size="small" icon={Plus} onPress={() => invite(id)}>
                {nameOf(id).name}
              </Button>
            </li>
          ))}
          {others.length > 0 && (
            <li>
              <Menu
                label={t('start.otherAgencies')}
                placement="bottom start"
                actions={others.map((a) => ({ id: a.id, label: a.name, onAction: () => invite(a.id) }))}
              >
                <Button size="small" look="quiet" icon={Plus}>
                  {t('start.otherAgencies')}
                </Button>
              </Menu>
            </li>
          )}
        </ul>
      </div>
      <Select
        label={t('response.ledBy')}
        options={inOrder(names.people, members, me.id).map((p) => ({ id: p.id, label: p.name }))}
        value={lead}
        onChange={setLead}
      />
      {lead !== me.id && !convener && <p className={styles.hint}>{t('start.leadElse')}</p>}
      <p className={styles.audience}>
        <Eye size={16} aria-hidden />
        {t('start.audience', { n: members.length })}
      </p>
      {refusal && <Refused what={t('start.refused')} code={refusal.code} values={refusal.details} />}
      <div className={styles.foot}>
        <Button type="submit" look="solid" isPending={pending || started.waiting}>
          {t('start.submit')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('needForm.cancel')}
        </Button>
        <span className={styles.note}>{started.waiting ? t('start.opening') : t('start.linked')}</span>
      </div>
    </form>
  );
}

function Remove({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <AriaButton className={styles.remove} aria-label={label} onPress={onPress}>
      <X size={14} aria-hidden />
    </AriaButton>
  );
}

/** Its room opens a moment after the community has recorded that it is wanted. */
function useGoThere(): { go: (id: string) => void; waiting: boolean } {
  const [id, setId] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const isOpen = useEntities('started').some((s) => s.id === id && s.isOpen);
  useEffect(() => {
    if (id !== null && isOpen) navigate(`/response/${id}`);
  }, [id, isOpen, navigate]);
  return { go: setId, waiting: id !== null };
}
