import { ClockAlert, Route } from 'lucide-react';
import { Link } from 'wouter';
import type { ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useCollection } from '../../live/rooms.ts';
import { useEntities } from '../../live/thisRoom.ts';
import { useNameOfRoom, usePlace } from '../../live/words.ts';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { shortagesOf } from './giving.ts';
import styles from './RequestFacts.module.css';
import { useUnitWords } from './useUnitWords.ts';

/** Number, priority and age of a request: the line above its title. */
export function RequestHead({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const { age } = useWhen();
  const since = age(request.askedAt);
  return (
    <p className={styles.head}>
      <span>{t('request.number', { number: request.number })}</span>
      {request.priority !== 'routine' && <Status name={`priority.${request.priority}`} />}
      <time dateTime={request.askedAt} className={styles.age}>
        {since ? t('request.asked', { age: since }) : t('request.askedNow')}
      </time>
    </p>
  );
}

/** For which response, in which community, and where. */
export function RequestFor({ request }: { request: ReceivedRequestView }) {
  const nameOf = useNameOfRoom();
  const placeOf = usePlace();
  const response = useCollection('city', 'responses').find((r) => `response/${r.id}` === request.response);
  const communities = response?.communities.map(placeOf).join(', ');
  const name = request.responseName || nameOf(request.response);
  const place = request.place?.content;
  return (
    <p className={styles.for}>
      <Link href={`/${request.response}`} className={styles.response}>
        <Route size={14} aria-hidden />
        {name}
      </Link>
      {communities && <span>{communities}</span>}
      {place && place !== name && <span lang={request.place?.language}>{place}</span>}
    </p>
  );
}

/** What is asked for, a line each, with what would do as well. */
export function RequestLines({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const { by } = useWhen();
  const due = by({ neededBy: request.neededBy, term: 'shortTerm' });
  return (
    <ul className={styles.lines}>
      {request.lines.map((line, i) => (
        <li key={i} className={styles.line}>
          <b className={styles.quantity}>{line.quantity}</b>
          <span className={styles.what} lang={line.what?.language}>
            {line.what?.content ?? t(`request.kind.${line.kind}`)}
          </span>
          <span className={styles.aside}>
            {line.substitute ? t('request.substitute', { what: line.substitute.content ?? '' }) : i === 0 && due?.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** By whom it was asked, and in what words. */
export function RequestNote({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const person = usePerson();
  const agency = useAgency();
  if (!request.note?.content) return null;
  const who = [
    request.askedBy && person(request.askedBy).name,
    request.askedByAgency && agency(request.askedByAgency).name,
  ].filter(Boolean);
  return (
    <p className={styles.note} lang={request.note.language}>
      {who.length > 0 && <b>{t('request.said', { who: who.join(', ') })}</b>} {request.note.content}
    </p>
  );
}

/** Where fewer are free than are asked for, before one answers. */
export function RequestHint({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const words = useUnitWords();
  const { at } = useWhen();
  const stock = { inventory: useEntities('inventory'), roster: useEntities('roster') };
  const short = shortagesOf(request, stock);
  if (short.length === 0) return null;
  return (
    <div className={styles.hint}>
      <ClockAlert size={16} aria-hidden />
      <div>
        {short.map(({ line, asked, free, only }) => (
          <p key={line}>
            {only
              ? only.until
                ? t('request.onlyUntil', { who: words.entry(only), when: at(only.until) })
                : t('request.onlyOne', { who: words.entry(only), asked })
              : t('request.few', { free, asked, what: request.lines[line]?.what?.content ?? '' })}
          </p>
        ))}
      </div>
    </div>
  );
}

/** What is given for it, and what of that came back. */
export function RequestGiven({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const words = useUnitWords();
  const roster = useEntities('roster');
  const inventory = useEntities('inventory');
  if (request.units.length === 0) return null;
  const nameOf = (unit: string | undefined) => {
    const entry = roster.find((e) => e.id === unit);
    const item = inventory.find((i) => i.id === unit);
    return entry ? words.entry(entry) : item ? words.item(item) : t('request.something');
  };
  return (
    <ul className={styles.lines}>
      {request.units.map((unit) => (
        <li key={`${unit.line} ${unit.unit}`} className={styles.line}>
          <b className={styles.quantity}>{unit.quantity}</b>
          <span className={styles.what}>{nameOf(unit.unit)}</span>
          <span className={styles.aside}>
            {unit.released > 0 &&
              (unit.released === unit.quantity ? t('request.allBack') : t('request.someBack', { n: unit.released }))}
          </span>
        </li>
      ))}
    </ul>
  );
}
