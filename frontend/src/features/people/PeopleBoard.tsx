import { Users } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useAgency } from '../../live/names.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Hidden } from '../../ui/Hidden.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './PeopleBoard.module.css';
import { PersonLine } from './PersonLine.tsx';
import { type PeopleGroup, usePeople } from './usePeople.ts';

/** Who belongs to a room and who is in it, by agency. */
export function PeopleBoard({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <Board />
    </InRoom>
  );
}

function Board() {
  const t = useT();
  const { writes, members } = useThisRoom();
  const { groups, here } = usePeople();
  const [show, setShow] = useState<'everyone' | 'here'>('everyone');
  if (!writes) {
    return (
      <section className={styles.board}>
        <h2>{t('people.title')}</h2>
        <Hidden forWhom={t('people.closed')} why={t('people.closedWhy')} />
      </section>
    );
  }
  const shown =
    show === 'everyone'
      ? groups
      : groups
          .map((g) => ({ ...g, people: g.people.filter((p) => p.here !== null) }))
          .filter((g) => g.people.length > 0);
  return (
    <section className={styles.board} aria-labelledby="people-title">
      <header className={styles.head}>
        <h2 id="people-title">{t('people.title')}</h2>
        <span className={styles.note}>{t('people.count', { n: members.length, here })}</span>
        <Segmented
          label={t('people.show')}
          value={show}
          onChange={setShow}
          segments={[
            { id: 'everyone', label: t('people.everyone') },
            { id: 'here', label: `${t('people.hereNow')} ${here}` },
          ]}
        />
      </header>
      {shown.length === 0 ? (
        <EmptyState icon={Users} title={t('people.nobody')}>
          {t('people.nobodyWhy')}
        </EmptyState>
      ) : (
        <div className={styles.groups}>
          {shown.map((group) => (
            <Group key={group.agency ?? ''} group={group} />
          ))}
        </div>
      )}
    </section>
  );
}

function Group({ group }: { group: PeopleGroup }) {
  const t = useT();
  const agency = useAgency();
  const shown = group.agency ? agency(group.agency) : null;
  return (
    <section className={styles.group}>
      <h3 className={styles.agency}>
        {shown && <AgencyBadge {...shown} />}
        {shown?.name ?? t('people.noAgency')}
      </h3>
      <ul className={styles.people}>
        {group.people.map((person) => (
          <PersonLine key={person.id} person={person} tint={shown?.tint ?? null} />
        ))}
      </ul>
    </section>
  );
}
