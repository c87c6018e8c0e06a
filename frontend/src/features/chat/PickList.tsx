import { ListPlus, Users } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { usePresence } from '../../live/rooms.ts';
import { AgencyBadge, Avatar } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import type { Pick } from './picks.ts';
import styles from './PickList.module.css';
import type { Picker } from './usePicker.ts';

/** What can be picked, above the field that is being written in. The field keeps the focus. */
export function PickList({ picker }: { picker: Picker }) {
  const t = useT();
  if (picker.picks.length === 0) return null;
  return (
    <div id={picker.listId} role="listbox" aria-label={t('compose.picker')} className={styles.list}>
      {picker.picks.map((pick) => (
        <div
          key={pick.id}
          id={`${picker.listId}-${pick.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={pick === picker.active}
          className={classes(styles.pick, pick === picker.active && styles.active)}
          onPointerDown={(event) => {
            event.preventDefault();
            picker.pick(pick);
          }}
        >
          <PickIcon pick={pick} />
          <span className={styles.label}>{pick.label}</span>
          <span className={styles.hint}>
            <Hint pick={pick} />
          </span>
        </div>
      ))}
    </div>
  );
}

function PickIcon({ pick }: { pick: Pick }) {
  const person = usePerson();
  const agency = useAgency();
  const id = pick.id.slice(pick.id.indexOf('-') + 1);
  switch (pick.group) {
    case 'person': {
      const { name, agency: of } = person(id);
      return <Avatar size={24} name={name} tint={of ? agency(of).tint : null} />;
    }
    case 'agency':
      return <AgencyBadge {...agency(id)} />;
    case 'role':
    case 'everyone':
      return <Users size={16} aria-hidden className={styles.icon} />;
    default:
      return pick.insert === null ? <ListPlus size={16} aria-hidden className={styles.icon} /> : null;
  }
}

function Hint({ pick }: { pick: Pick }) {
  const t = useT();
  const { room } = useThisRoom();
  const person = usePerson();
  const agency = useAgency();
  const here = usePresence(room)?.count ?? 0;
  switch (pick.group) {
    case 'person': {
      const { agency: of } = person(pick.id.slice('person-'.length));
      return of && agency(of).name;
    }
    case 'agency':
      return t('compose.agencies');
    case 'role':
      return t('compose.roles');
    case 'everyone':
      return t('compose.everyoneHint', { n: here });
    default:
      return pick.hint;
  }
}
