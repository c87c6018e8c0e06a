import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MessageView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { usePerson } from '../../live/names.ts';
import { callsMe } from './mentions.ts';

/** One announcement in so long, milliseconds: a busy room must not talk over everything else. */
const quiet = 5000;

/** What is said aloud of new messages, to whoever listens to the page rather than looks at it. */
export function useAnnounced(messages: readonly MessageView[]): string {
  const t = useT();
  const { me } = useThisRoom();
  const person = usePerson();
  const [said, setSaid] = useState('');
  const heardTo = useRef<number | null>(null);
  const nextAt = useRef(0);
  const newest = messages.at(-1)?.n ?? 0;

  const say = useEffectEvent(() => {
    const from = heardTo.current ?? newest;
    heardTo.current = newest;
    const fresh = messages.filter((m) => m.n > from && m.by !== me.id && !m.deletedAt);
    const last = fresh.at(-1);
    if (!last) return;
    nextAt.current = Date.now() + quiet;
    const calling = fresh.findLast((m) => callsMe(m, { person: me.id, agencies: me.agencies, roles: me.roles }));
    const text = (m: MessageView) => ({ person: person(m.by).name, text: m.text?.content ?? '' });
    setSaid(
      calling
        ? t('announce.mention', text(calling))
        : fresh.length === 1
          ? t('announce.one', text(last))
          : t('announce.many', { n: fresh.length, person: person(last.by).name }),
    );
  });

  useEffect(() => {
    // What was there when one came is read, not announced.
    if (heardTo.current === null) {
      if (newest > 0) heardTo.current = newest;
      return;
    }
    const timer = setTimeout(() => say(), Math.max(0, nextAt.current - Date.now()));
    return () => clearTimeout(timer);
  }, [newest]);

  return said;
}
