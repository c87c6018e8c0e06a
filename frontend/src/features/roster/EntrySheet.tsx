import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RosterView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useCommand } from '../../live/sending.ts';
import { things } from '../../live/things.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import styles from './EntrySheet.module.css';
import { standingOf, whereOf } from './roster.ts';
import { StaffingForm } from './StaffingForm.tsx';
import { useEntryName } from './useEntryName.ts';
import { useWhereWords } from './useWhereWords.ts';

/** One person or team: how they can be counted on, who holds them, and what can be said of them. */
export function EntrySheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const nameOf = useEntryName();
  const entry = useEntities('roster').find((e) => e.id === id);
  if (!entry)
    return (
      <Sheet title={t('roster.gone')} onClose={onClose}>
        <EmptyState title={t('roster.gone')} />
      </Sheet>
    );
  return (
    <Sheet title={nameOf(entry)} onClose={onClose}>
      <Entry entry={entry} onClose={onClose} />
    </Sheet>
  );
}

function Entry({ entry, onClose }: { entry: RosterView; onClose: () => void }) {
  const t = useT();
  const { at } = useWhen();
  const agency = useAgency();
  const nameOfRoom = useNameOfRoom();
  const where = useWhereWords()(entry);
  const { writes } = useThisRoom();
  const homes = useEntities('homes');
  const standing = standingOf(entry, homes);
  const movement = whereOf(entry, useEntities('whereabouts'))?.staff.movement;
  return (
    <div className={styles.entry}>
      <p className={styles.role}>
        {[entry.role?.content, entry.headcount > 1 && t('roster.teamOf', { n: entry.headcount })]
          .filter(Boolean)
          .join(', ')}
      </p>
      <dl className={styles.facts}>
        <dt>{t('roster.staffing')}</dt>
        <dd className={styles.standing}>
          <Status name={`staffing.${standing.staffing}`} />
          <span className={styles.since}>{t('staffing.since', { when: at(standing.since) })}</span>
        </dd>
        {movement && (
          <>
            <dt>{t('roster.movement')}</dt>
            <dd>
              <Status name={`movement.${movement}`} />
            </dd>
          </>
        )}
        {where && (
          <>
            <dt>{t('roster.where')}</dt>
            <dd>{where}</dd>
          </>
        )}
        {entry.heldBy && (
          <>
            <dt>{t(entry.reserved ? 'roster.reservedFor' : 'roster.heldBy')}</dt>
            <dd>
              <Link href={`/${entry.heldBy}`}>{nameOfRoom(entry.heldBy)}</Link>
            </dd>
          </>
        )}
        {standing.note?.content && (
          <>
            <dt>{t('roster.note')}</dt>
            <dd lang={standing.note.language}>{standing.note.content}</dd>
          </>
        )}
      </dl>
      {entry.home === 'elsewhere' && (
        <p className={styles.home}>{t('roster.follows', { agency: agency(entry.elsewhere ?? '').name })}</p>
      )}
      {entry.home === 'asked' && <p className={styles.home}>{t('roster.asked')}</p>}
      {writes && entry.home !== 'elsewhere' && <StaffingForm key={entry.staffing} entry={entry} />}
      {writes && <Acts entry={entry} onClose={onClose} />}
    </div>
  );
}

function Acts({ entry, onClose }: { entry: RosterView; onClose: () => void }) {
  const t = useT();
  const { room } = useThisRoom();
  const [, open] = useOpenThing();
  const { send, pending, refusal } = useCommand(room);
  const [sure, setSure] = useState(false);

  async function remove() {
    const heard = await send({ type: 'removeFromRoster', entry: entry.id, as: room.slice('agency/'.length) });
    if (heard.is !== 'refused') onClose();
  }

  return (
    <div className={styles.acts}>
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      {sure ? (
        <>
          <p>{t('roster.removeSure')}</p>
          <Button icon={Trash2} isPending={pending} onPress={() => void remove()}>
            {t('roster.remove')}
          </Button>
          <Button look="quiet" onPress={() => setSure(false)}>
            {t('needForm.cancel')}
          </Button>
        </>
      ) : (
        <>
          <Button size="small" icon={Pencil} onPress={() => open(things.reviseEntry(entry.id))}>
            {t('roster.revise')}
          </Button>
          {entry.heldBy === undefined && (
            <Button size="small" icon={Trash2} onPress={() => setSure(true)}>
              {t('roster.remove')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
