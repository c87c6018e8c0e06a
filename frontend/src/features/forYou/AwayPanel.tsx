import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { brief, useTallyWords } from '../../live/happened.ts';
import { lookedAt } from '../../live/looked.ts';
import { useMyRooms } from '../../live/myRooms.ts';
import { useMe } from '../../live/session.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { useNow } from '../../ui/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './Aside.module.css';
import { type Away, awayIn, lastLook, newestFirst } from './away.ts';
import { useTimes } from './words.ts';

/** So many rooms are told of until the rest is asked for. */
const mostRooms = 5;

/** So many kinds of what happened in a room. */
const mostKinds = 4;

/** What changed in my rooms since I looked at each. */
export function AwayPanel() {
  const t = useT();
  const me = useMe();
  const rooms = useMyRooms();
  const now = useNow(60_000);
  const [all, setAll] = useState(false);
  const away = useMemo(
    () =>
      newestFirst(
        rooms.flatMap((room) => awayIn(room, lastLook(lookedAt(me.id, room.id), room.read?.at), me.id, now) ?? []),
      ),
    [rooms, me.id, now],
  );
  return (
    <Panel title={t('forYou.away')}>
      {away.length === 0 ? (
        <p className={styles.none}>{t('forYou.nothingNew')}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {away.slice(0, all ? undefined : mostRooms).map((one) => (
              <Changed key={one.room} away={one} now={now} />
            ))}
          </ul>
          {!all && away.length > mostRooms && (
            <div className={styles.more}>
              <Button look="quiet" size="small" onPress={() => setAll(true)}>
                {t('forYou.showAll', { n: away.length - mostRooms })}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

function Changed({ away, now }: { away: Away; now: number }) {
  const t = useT();
  const tallied = useTallyWords();
  const nameOf = useNameOfRoom();
  const { clock } = useTimes();
  const { room, since, tallies, messages, atLeast } = away;
  const words = [
    ...(tallies.length > 0 ? [tallied(brief(tallies, mostKinds))] : []),
    ...(messages > 0 ? [t('forYou.messages', { n: messages })] : []),
  ].join(', ');
  return (
    <li className={styles.words}>
      <p className={styles.head}>
        <Link href={`/${room}`} className={styles.name}>
          {nameOf(room)}
        </Link>
        <span className={styles.time}>
          {since === undefined ? t('forYou.lastDay') : t('forYou.since', { time: clock(since, now) })}
        </span>
      </p>
      <p className={styles.text}>{atLeast ? t('forYou.atLeast', { what: words }) : words}</p>
    </li>
  );
}
