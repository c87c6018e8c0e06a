import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Movement, Point, StaffView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { cityClock } from '../../i18n/when.ts';
import { useCenter } from '../../live/centerContext.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useThingHref } from '../../live/openThing.ts';
import { handling, useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { useCommand } from '../../live/sending.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Status } from '../../ui/Status.tsx';
import { toast } from '../../ui/toasts.ts';
import { useWhen } from '../../ui/useWhen.ts';
import { vocabulary } from '../../ui/vocabulary.ts';
import styles from './UnitSheet.module.css';
import { PlaceFields } from './PlaceFields.tsx';
import { movementsFor } from './staff.ts';
import { useMovement } from './useMovement.ts';
import { useRelease } from './useRelease.ts';
import { useUnitWords } from './useUnitWords.ts';

/** One person or team that answers: how they stand, and the word of where they are. */
export function StaffSheet({ room, staff, onClose }: { room: string; staff: StaffView; onClose: () => void }) {
  const t = useT();
  const words = useUnitWords();
  const agency = useAgency();
  const person = usePerson();
  const hrefOf = useThingHref();
  const { at } = useWhen();
  const { view, viewer } = useResponse(room);
  const ask = useCollection(room, 'asks').find((a) => a.id === staff.request);
  const { may } = handling(staff, view ?? {}, viewer);
  const movements = may ? movementsFor(staff) : [];
  const title = words.staff(staff);
  return (
    <Sheet title={title} onClose={onClose}>
      <article className={styles.unit}>
        <p className={styles.state}>
          {staff.isReleased ? (
            <Status name="resource.released" />
          ) : staff.isProvisional ? (
            <Status name="answer.provisional" />
          ) : (
            <Status name={`staffing.${staff.staffing}`} />
          )}
          {staff.movement && <Status name={`movement.${staff.movement}`} />}
          {staff.since && <span>{t('assignedStaff.sinceWhen', { when: at(staff.since) })}</span>}
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{t('assignedStaff.agency')}</dt>
            <dd>
              <AgencyBadge {...agency(staff.agency)} /> {agency(staff.agency).name}
            </dd>
          </div>
          {staff.role?.content && (
            <div>
              <dt>{t('assignedStaff.role')}</dt>
              <dd lang={staff.role.language}>{staff.role.content}</dd>
            </div>
          )}
          {staff.place?.content && (
            <div>
              <dt>{t('assignedStaff.where')}</dt>
              <dd lang={staff.place.language}>{staff.place.content}</dd>
            </div>
          )}
          {staff.expectedAt && (
            <div>
              <dt>{t('assignedStaff.expected')}</dt>
              <dd>{at(staff.expectedAt)}</dd>
            </div>
          )}
          {ask && (
            <div>
              <dt>{t('assignedStaff.askedFor')}</dt>
              <dd>
                <Link href={hrefOf(ask.id)} className={styles.link}>
                  {ask.title?.content ?? t('asks.number', { number: ask.number })}
                </Link>
                {ask.madeBy && <span className={styles.meta}> {person(ask.madeBy).name}</span>}
              </dd>
            </div>
          )}
        </dl>
        {staff.isProvisional && !staff.isReleased && <p className={styles.meta}>{t('assignedStaff.provisionalWhy')}</p>}
        {movements.length > 0 && (
          <MovementForm key={staff.movement} room={room} staff={staff} movements={movements} onDone={onClose} />
        )}
        <Release room={room} staff={staff} onDone={onClose} />
      </article>
    </Sheet>
  );
}

/** Where they are, with the place and when they are expected. */
function MovementForm({
  room,
  staff,
  movements,
  onDone,
}: {
  room: string;
  staff: StaffView;
  movements: readonly Movement[];
  onDone: () => void;
}) {
  const t = useT();
  const center = useCenter();
  const { me } = useResponse(room);
  const { say, pending, refusal } = useMovement(room);
  const [movement, setMovement] = useState<Movement>(
    staff.movement && movements.includes(staff.movement) ? staff.movement : (movements[0] ?? 'responding'),
  );
  const [place, setPlace] = useState(staff.place?.content ?? '');
  const [point, setPoint] = useState<Point | null>(staff.point ?? null);
  const [expected, setExpected] = useState('');
  const comes = movement === 'responding' || movement === 'enRoute' || movement === 'returning';
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (pending) return;
        const heard = await say(staff, movement, {
          place: place.trim() === '' ? undefined : place.trim(),
          point: point ?? undefined,
          expectedAt: comes ? cityClock(expected, new Date(center.clock.now()))?.toISOString() : undefined,
        });
        if (heard.is !== 'refused') onDone();
      }}
    >
      <h3 className={styles.title}>{t(staff.person === me.id ? 'myStatus.title' : 'assignedStaff.say')}</h3>
      <Choices
        label={t('assignedStaff.movement')}
        options={movements.map((id) => ({
          id,
          label: t(`status.movement.${id}`),
          icon: vocabulary[`movement.${id}`].icon,
        }))}
        value={movement}
        onChange={setMovement}
      />
      {comes && (
        <TextField
          type="time"
          label={t('assignedStaff.expectedField')}
          optional
          value={expected}
          onChange={setExpected}
        />
      )}
      <PlaceFields room={room} place={place} point={point} onPlace={setPlace} onPoint={setPoint} />
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      <p>
        <Button type="submit" look="solid" isPending={pending}>
          {t('assignedStaff.saySubmit')}
        </Button>
      </p>
    </form>
  );
}

function Release({ room, staff, onDone }: { room: string; staff: StaffView; onDone: () => void }) {
  const t = useT();
  const words = useUnitWords();
  const { may, as } = useRelease(room, staff);
  const { send, pending, refusal } = useCommand(room);
  if (!may || staff.isReleased || !staff.unit) return null;
  const { unit } = staff;
  return (
    <div className={styles.release}>
      <p className={styles.meta}>{t('assignedStaff.releaseWhat')}</p>
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      <p>
        <Button
          icon={Undo2}
          isPending={pending}
          onPress={async () => {
            const heard = await send({ type: 'releaseUnits', request: staff.request, unit, as });
            if (heard.is === 'refused') return;
            toast(t('assignedStaff.released', { who: words.staff(staff) }));
            onDone();
          }}
        >
          {t('assignedStaff.release')}
        </Button>
      </p>
    </div>
  );
}
