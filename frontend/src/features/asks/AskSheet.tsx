import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Link } from 'wouter';
import type { MadeRequestView } from '../../contracts/index.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useCollection } from '../../live/rooms.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { AskActs } from './AskRow.tsx';
import styles from './AskSheet.module.css';
import { useAskWords } from './useAskWords.ts';

/** Everything about one request: its lines, what the agency said, and what it gives. */
export function AskSheet({ room, ask, onClose }: { room: string; ask: MadeRequestView; onClose: () => void }) {
  const t = useT();
  const agency = useAgency();
  const person = usePerson();
  const words = useAskWords();
  const { at, by } = useWhen();
  const when = by({ neededBy: ask.neededBy, term: 'shortTerm' });
  const eyebrow = t(ask.isOffer ? 'asks.offerNumber' : 'asks.number', { number: ask.number });
  return (
    <Sheet title={`${eyebrow}, ${words.title(ask)}`} eyebrow={eyebrow} onClose={onClose}>
      <article className={styles.ask}>
        <h3 className={styles.title} lang={ask.title?.language}>
          {words.title(ask)}
        </h3>
        <p className={styles.state}>
          <Status name={`priority.${ask.priority}`} />
          <Status name={`answer.${ask.answer}`} />
          {ask.answeredAt && <span>{at(ask.answeredAt)}</span>}
          {ask.isOver && ask.answer !== 'declined' && <span>{t('asks.over')}</span>}
          {!ask.told && <span>{t('asks.notTold')}</span>}
        </p>
        {words.said(ask) && <p lang={ask.answerNote?.language}>{words.said(ask)}</p>}
        <dl className={styles.facts}>
          <Fact name={t(ask.isOffer ? 'asks.offeredBy' : 'asks.askedOf')}>
            <AgencyBadge {...agency(ask.agency)} /> {agency(ask.agency).name}
          </Fact>
          <Fact name={t('asks.made')}>
            {ask.madeBy
              ? t('response.atBy', { when: at(ask.madeAt), person: person(ask.madeBy).name })
              : at(ask.madeAt)}
          </Fact>
          {when && <Fact name={t('ask.neededBy')}>{when.text}</Fact>}
          {ask.place?.content && <Fact name={t('ask.place')}>{ask.place.content}</Fact>}
          {ask.note?.content && <Fact name={t('ask.note')}>{ask.note.content}</Fact>}
        </dl>
        <ul className={styles.lines} aria-label={t('ask.lines')}>
          {ask.lines.map((line, i) => (
            <li key={i}>
              <b>{line.quantity}</b> {line.what?.content ?? t(`ask.kind.${line.kind}`)}
              {line.substitute?.content && (
                <span className={styles.meta}> {t('asks.substitute', { what: line.substitute.content })}</span>
              )}
            </li>
          ))}
        </ul>
        <Given room={room} ask={ask} />
        <AskActs room={room} ask={ask} />
      </article>
    </Sheet>
  );
}

/** Who and what the agency gives for it; each has a sheet of its own. */
function Given({ room, ask }: { room: string; ask: MadeRequestView }) {
  const t = useT();
  const hrefOf = useThingHref();
  const person = usePerson();
  const staff = useCollection(room, 'staff').filter((s) => s.request === ask.id);
  const things = useCollection(room, 'resources').filter((r) => r.request === ask.id);
  if (staff.length + things.length === 0) return null;
  return (
    <section>
      <h4 className={styles.sub}>{t('asks.gives')}</h4>
      <ul className={styles.lines}>
        {staff.map((one) => (
          <li key={one.id}>
            <Link href={hrefOf(one.id)} className={styles.link}>
              {one.person ? person(one.person).name : (one.name?.content ?? t('asks.people', { n: one.headcount }))}
            </Link>{' '}
            {one.movement && <Status name={`movement.${one.movement}`} plain />}
          </li>
        ))}
        {things.map((one) => (
          <li key={one.id}>
            <Link href={hrefOf(one.id)} className={styles.link}>
              {one.name?.content ?? t('ask.kind.resource')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
