import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'wouter';
import type { Here } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import { calledName } from '../../ui/initials.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import styles from './HereNow.module.css';
import { useHere } from './useHere.ts';

/** So many agencies are named; the rest stand among the people of the room. */
const most = 8;

/** Who is in the room, by agency. On a low screen it is one line that opens. */
export function HereNow() {
  const t = useT();
  const { room } = useThisRoom();
  const { count, byAgency } = useHere();
  const low = useMedia(media.low);
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? !low;
  const agencies = byAgency.filter(([id]) => id !== null).length;
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <section className={styles.here} aria-label={t('here.title')}>
      <div className={styles.head}>
        <AriaButton className={styles.title} aria-expanded={open} onPress={() => setOpened(!open)}>
          <strong>{t('here.title')}</strong>
          <span className={styles.count}>{t('here.count', { people: count, agencies })}</span>
          <Chevron size={16} aria-hidden />
        </AriaButton>
        <Link href={`/${room}/people`} className={styles.all}>
          {t('here.everyone')}
        </Link>
      </div>
      {open && (
        <ul className={styles.groups}>
          {byAgency.slice(0, most).map(([id, people]) => (
            <Group key={id ?? ''} id={id} people={people} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Group({ id, people }: { id: string | null; people: readonly Here[] }) {
  const t = useT();
  const agency = useAgency();
  const person = usePerson();
  return (
    <li className={styles.group}>
      {id ? <AgencyBadge {...agency(id)} /> : <span className={styles.none} />}
      <span className={styles.words}>
        <span className={styles.agency}>{id ? agency(id).name : t('here.noAgency')}</span>
        <span className={styles.names}>
          {people.map((h, i) => (
            <span key={h.person} className={classes(h.away && styles.away)}>
              {i > 0 && ', '}
              {h.away ? t('here.away', { name: calledName(person(h.person).name) }) : calledName(person(h.person).name)}
            </span>
          ))}
        </span>
      </span>
    </li>
  );
}
