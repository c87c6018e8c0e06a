import { Eye } from 'lucide-react';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import { useT } from '../../i18n/useT.ts';
import { groupBy } from '../../lib/group.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Popup } from '../../ui/Popup.tsx';
import styles from './SeenBy.module.css';

/** Who will read what is written here: how many, and on request who. */
export function SeenBy() {
  const t = useT();
  const { members } = useThisRoom();
  return (
    <div className={styles.seen}>
      <Eye size={16} aria-hidden />
      <span>{t('compose.seenBy', { n: members.length })}</span>
      <DialogTrigger>
        <AriaButton className={styles.who}>{t('compose.who')}</AriaButton>
        <Popup label={t('compose.whoTitle', { n: members.length })} placement="top end">
          <Readers />
        </Popup>
      </DialogTrigger>
    </div>
  );
}

function Readers() {
  const t = useT();
  const { members } = useThisRoom();
  const person = usePerson();
  const agency = useAgency();
  const byAgency = groupBy(
    members.map((id) => person(id)),
    (p) => p.agency,
  );
  return (
    <>
      <h3>{t('compose.whoTitle', { n: members.length })}</h3>
      <ul className={styles.readers}>
        {[...byAgency].map(([of, people]) => (
          <li key={of ?? ''} className={styles.agency}>
            {of ? <AgencyBadge {...agency(of)} /> : <span />}
            <span>
              <span className={styles.name}>{of ? agency(of).name : t('here.noAgency')}</span>
              {people.map((p) => p.name).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.more}>{t('compose.whoMore')}</p>
    </>
  );
}
