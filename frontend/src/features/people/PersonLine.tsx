import type { MessageId } from '../../i18n/language.ts';
import texts from '../../i18n/signIn.en.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { Avatar } from '../../ui/Badge.tsx';
import styles from './PersonLine.module.css';
import type { MemberHere } from './usePeople.ts';

/** One person: who they are here, and whether they are in the room. */
export function PersonLine({ person, tint }: { person: MemberHere; tint: number | null }) {
  const t = useT();
  const { me } = useThisRoom();
  const state = person.here ?? undefined;
  return (
    <li className={styles.person}>
      <Avatar name={person.name} tint={tint} here={state} />
      <span className={styles.words}>
        <span className={styles.name}>
          {person.name}
          {person.id === me.id && <span className={styles.you}>{t('people.you')}</span>}
        </span>
        <span className={styles.roles}>{person.roles.map((role) => roleText(t, role)).join(', ')}</span>
      </span>
      <span className={styles.state}>
        {person.writing
          ? t('people.writing')
          : state === undefined
            ? t('people.notHere')
            : t(state === 'away' ? 'people.away' : 'people.here')}
      </span>
    </li>
  );
}

/** A role from a newer host has no word here and is told as it is. */
function roleText(t: ReturnType<typeof useT>, role: string): string {
  const id = `role.${role}`;
  return id in texts ? t(id as MessageId) : role;
}
