import { ChevronsUp, Gift, Hourglass, Inbox, type LucideIcon, Undo2 } from 'lucide-react';
import type { LineView, MadeRequestView, ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useCommand } from '../../live/sending.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { Item, Open, Said } from './Item.tsx';
import type { Waiting } from './waiting.ts';
import { useTimes } from './words.ts';

const looks = (waiting: Waiting, icon: LucideIcon) =>
  waiting.urgent ? ({ icon: ChevronsUp, tone: 'brick' } as const) : ({ icon, tone: 'gold' } as const);

/** A response asks one of my agencies for something; what is given is chosen in the agency's room. */
export function Request({ waiting }: { waiting: Extract<Waiting, { is: 'request' }> }) {
  const t = useT();
  const agency = useAgency();
  const person = usePerson();
  const { clock } = useTimes();
  const now = useNow(60_000);
  const { request } = waiting;
  const by = request.askedByAgency
    ? agency(request.askedByAgency).name
    : request.askedBy
      ? person(request.askedBy).name
      : request.responseName;
  return (
    <Item
      {...looks(waiting, Inbox)}
      waiting={waiting}
      title={
        <>
          {t('forYou.request', { number: request.number })} <Said text={request.title} />
        </>
      }
      speaking={waiting.agency}
      actions={<Open href={`/${waiting.room}?open=${request.id}`} />}
    >
      <p>
        {t('forYou.askedBy', { by, response: request.responseName })}
        {request.neededBy !== undefined && ` · ${t('forYou.neededBy', { time: clock(request.neededBy, now) })}`}
      </p>
      <Lines lines={request.lines} />
    </Item>
  );
}

/** An agency offers a response something by itself. */
export function Offer({ waiting }: { waiting: Extract<Waiting, { is: 'offer' }> }) {
  const t = useT();
  const agency = useAgency();
  const { send, pending, refusal } = useCommand(waiting.room);
  const { request, mayDecline } = waiting;
  const as = waiting.agency;
  return (
    <Item
      {...looks(waiting, Gift)}
      waiting={waiting}
      title={
        <>
          {t('forYou.offers', { agency: agency(request.agency).name })} <Said text={request.title} />
        </>
      }
      speaking={as}
      refusal={refusal}
      actions={
        <>
          <Button isDisabled={pending} onPress={() => void send({ type: 'takeOffer', request: request.id, as })}>
            {t('forYou.take')}
          </Button>
          {mayDecline && (
            <Button isDisabled={pending} onPress={() => void send({ type: 'cancelRequest', request: request.id, as })}>
              {t('forYou.decline')}
            </Button>
          )}
          <Open href={asked(waiting.room, request)} />
        </>
      }
    >
      <Lines lines={request.lines} />
      <p>
        <Said text={request.note} />
      </p>
    </Item>
  );
}

/** An agency would like back what a response of mine holds of its. */
export function AskedBack({ waiting }: { waiting: Extract<Waiting, { is: 'askedBack' }> }) {
  const t = useT();
  const agency = useAgency();
  const { request, room } = waiting;
  return (
    <Item
      {...looks(waiting, Undo2)}
      waiting={waiting}
      title={
        <>
          {t('forYou.asksBack', { agency: agency(request.agency).name })} <Said text={request.title} />
        </>
      }
      speaking={waiting.agency}
      actions={<Open href={asked(room, request)} />}
    >
      <p>
        <Said text={request.answerNote} />
      </p>
    </Item>
  );
}

/** A provisional yes to a request of ours that was to be settled by now. */
export function Provisional({ waiting }: { waiting: Extract<Waiting, { is: 'provisional' }> }) {
  const t = useT();
  const agency = useAgency();
  const { request, room } = waiting;
  return (
    <Item
      {...looks(waiting, Hourglass)}
      waiting={waiting}
      title={
        <>
          {t('forYou.request', { number: request.number })} <Said text={request.title} />
        </>
      }
      speaking={waiting.agency}
      actions={<Open href={asked(room, request)} />}
    >
      <p>
        {t('forYou.theirProvisional', { agency: agency(request.agency).name })}
        <ByWhen request={request} />
      </p>
      <p>
        <Said text={request.answerNote} />
      </p>
    </Item>
  );
}

/** A provisional yes that my agency gave, and that was to be settled by now. */
export function Settle({ waiting }: { waiting: Extract<Waiting, { is: 'settle' }> }) {
  const t = useT();
  const nameOf = useNameOfRoom();
  const { request, room } = waiting;
  return (
    <Item
      {...looks(waiting, Hourglass)}
      waiting={waiting}
      title={
        <>
          {t('forYou.request', { number: request.number })} <Said text={request.title} />
        </>
      }
      speaking={waiting.agency}
      actions={<Open href={`/${room}?open=${request.id}`} />}
    >
      <p>
        {t('forYou.ourProvisional', { agency: nameOf(room), response: request.responseName })}
        <ByWhen request={request} />
      </p>
      <p>
        <Said text={request.answerNote} />
      </p>
    </Item>
  );
}

function ByWhen({ request }: { request: MadeRequestView | ReceivedRequestView }) {
  const t = useT();
  const { clock } = useTimes();
  const now = useNow(60_000);
  return request.answerBy === undefined ? null : ` · ${t('forYou.answerBy', { time: clock(request.answerBy, now) })}`;
}

/** What is asked for or offered, in a line: "80 hot meals, boxed · 1 box van". */
function Lines({ lines }: { lines: readonly LineView[] }) {
  return (
    <p>
      {lines.map((line, i) => (
        // Lines are named by their place.
        <span key={i}>
          {i > 0 && ' · '}
          {line.quantity} <Said text={line.what} />
        </span>
      ))}
    </p>
  );
}

const asked = (room: string, request: MadeRequestView) => `/${room}?open=${request.id}`;
