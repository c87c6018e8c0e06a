import { Building2, Route } from 'lucide-react';
import { useLocation } from 'wouter';
import type { ResponseSummary } from '../contracts/index.ts';
import { useT } from '../i18n/useT.ts';
import type { RoomInfo } from '../lib/api.ts';
import { useCollection } from '../live/rooms.ts';
import { useUnread } from '../live/unread.ts';
import { Count } from '../ui/Badge.tsx';
import { useMyAgencies, useMyResponses } from './mine.ts';
import styles from './Rail.module.css';
import { Row } from './RailRow.tsx';

/** So many responses stand in the rail; the rest are among all that are active. */
const mostResponses = 8;

const isAt = (location: string, room: string) => location === `/${room}` || location.startsWith(`/${room}/`);

/** The responses that I am a member of, and the way to all that are active. */
export function ResponseRows() {
  const t = useT();
  const [location] = useLocation();
  const mine = useMyResponses();
  const active = useCollection('city', 'responses').length;
  if (active === 0) return null;
  return (
    <>
      <h2 className={styles.group}>{t('shell.responses')}</h2>
      {mine.slice(0, mostResponses).map((response) => (
        <ResponseRow key={response.id} response={response} current={isAt(location, `response/${response.id}`)} />
      ))}
      <Row href="/city/responses" icon={Route} current={location === '/city/responses'}>
        {t('shell.allResponses', { n: active })}
      </Row>
    </>
  );
}

/** The agencies that I speak for. */
export function AgencyRows() {
  const t = useT();
  const [location] = useLocation();
  const mine = useMyAgencies();
  if (mine.length === 0) return null;
  return (
    <>
      <h2 className={styles.group}>{t('shell.agencies')}</h2>
      {mine.map((room) => (
        <AgencyRow key={room.id} room={room} current={isAt(location, room.id)} />
      ))}
    </>
  );
}

function ResponseRow({ response, current }: { response: ResponseSummary; current: boolean }) {
  const room = `response/${response.id}`;
  const { mentions, messages } = useUnread(room);
  return (
    <Row
      href={`/${room}`}
      icon={Route}
      current={current}
      strong={mentions > 0 || messages > 0}
      mark={<Wants mentions={mentions} messages={messages} />}
    >
      {response.name}
    </Row>
  );
}

function AgencyRow({ room, current }: { room: RoomInfo; current: boolean }) {
  const { mentions, messages } = useUnread(room.id);
  const waiting = useCollection(room.id, 'requests').filter((r) => r.answer === 'waiting' && !r.isOver).length;
  return (
    <Row
      href={`/${room.id}`}
      icon={Building2}
      current={current}
      strong={mentions > 0 || waiting > 0 || messages > 0}
      mark={<Wants mentions={mentions} waiting={waiting} messages={messages} />}
    >
      {room.name}
    </Row>
  );
}

/** Whether something in a room wants me: a filled number; or is only new: a dot. */
function Wants({ mentions, waiting = 0, messages }: { mentions: number; waiting?: number; messages: number }) {
  const t = useT();
  if (mentions + waiting > 0)
    return (
      <>
        <span aria-hidden>
          <Count n={mentions + waiting} />
        </span>
        <span className="visually-hidden">
          {[
            mentions > 0 && t('shell.wantsYou', { n: mentions }),
            waiting > 0 && t('shell.waitingForAnswer', { n: waiting }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </>
    );
  return messages > 0 ? (
    <>
      <span className={styles.dot} />
      <span className="visually-hidden">{t('shell.unread')}</span>
    </>
  ) : null;
}
