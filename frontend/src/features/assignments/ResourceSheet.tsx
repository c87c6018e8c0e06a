import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Point, ResourceStage, ResourceView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useThingHref } from '../../live/openThing.ts';
import { handling, useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, Sheet } from '../../ui/Sheet.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { wholeNumber } from '../../ui/wholeNumber.ts';
import styles from './UnitSheet.module.css';
import { GiveBackForm } from './GiveBackForm.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { leftOf, nextMove, stages } from './resources.ts';
import { useMoveResources } from './useMoveResources.ts';
import { useRelease } from './useRelease.ts';
import { useUnitWords } from './useUnitWords.ts';

/** Something that an agency gives: how many stand at which stage, and their move from one to the next. */
export function ResourceSheet({ room, thing, onClose }: { room: string; thing: ResourceView; onClose: () => void }) {
  const t = useT();
  const words = useUnitWords();
  const agency = useAgency();
  const hrefOf = useThingHref();
  const { at } = useWhen();
  const { view, viewer, writes } = useResponse(room);
  const ask = useCollection(room, 'asks').find((a) => a.id === thing.request);
  const { may } = handling(thing, view ?? {}, viewer);
  const move = may && writes ? nextMove(thing) : null;
  return (
    <Sheet title={words.thing(thing)} onClose={onClose}>
      <article className={styles.unit}>
        <ul className={styles.stages}>
          {(['offered', ...stages, 'released'] as const)
            .filter((stage) => stage !== 'offered' || thing.offered > 0)
            .map((stage) => (
              <li key={stage} className={classes(thing[stage] === 0 && styles.zero)}>
                <b>{thing[stage]}</b>
                <span className={styles.meta}>{t(`assignedThing.${stage}`)}</span>
              </li>
            ))}
        </ul>
        <dl className={styles.facts}>
          <div>
            <dt>{t('assignedThing.from')}</dt>
            <dd>
              <AgencyBadge {...agency(thing.agency)} /> {agency(thing.agency).name}
            </dd>
          </div>
          {thing.place?.content && (
            <div>
              <dt>{t('assignedStaff.where')}</dt>
              <dd lang={thing.place.language}>{thing.place.content}</dd>
            </div>
          )}
          {thing.since && (
            <div>
              <dt>{t('assignedStaff.since')}</dt>
              <dd>{at(thing.since)}</dd>
            </div>
          )}
          {ask && (
            <div>
              <dt>{t('assignedStaff.askedFor')}</dt>
              <dd>
                <Link href={hrefOf(ask.id)} className={styles.link}>
                  {ask.title?.content ?? t('asks.number', { number: ask.number })}
                </Link>
              </dd>
            </div>
          )}
        </dl>
        {thing.offered > 0 && <p className={styles.meta}>{t('assignedThing.offeredWhy')}</p>}
        {move && <MoveForm key={JSON.stringify(move)} room={room} thing={thing} first={move} />}
        <Release room={room} thing={thing} />
      </article>
    </Sheet>
  );
}

/** So many from one stage to another; the next stage of what is furthest behind is proposed. */
function MoveForm({
  room,
  thing,
  first,
}: {
  room: string;
  thing: ResourceView;
  first: { from: ResourceStage; to: ResourceStage; quantity: number };
}) {
  const t = useT();
  const { moveOn, pending, refusal } = useMoveResources(room);
  const [from, setFrom] = useState(first.from);
  const [to, setTo] = useState(first.to);
  const [typed, setTyped] = useState(String(first.quantity));
  const [place, setPlace] = useState(thing.place?.content ?? '');
  const [point, setPoint] = useState<Point | null>(thing.point ?? null);
  const most = thing[from];
  const quantity = wholeNumber(typed);
  const fits = quantity !== null && quantity >= 1 && quantity <= most;

  async function move() {
    if (!fits || pending) return;
    await moveOn(thing, {
      quantity,
      from,
      to,
      place: place.trim() === '' ? undefined : place.trim(),
      point: point ?? undefined,
    });
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <h3 className={styles.title}>{t('assignedThing.move')}</h3>
      <FieldRow>
        <Select
          label={t('assignedThing.moveFrom')}
          options={stages
            .filter((stage) => thing[stage] > 0)
            .map((id) => ({ id, label: t(`assignedThing.count.${id}`, { n: thing[id] }) }))}
          value={from}
          onChange={(stage) => {
            setFrom(stage);
            setTyped(String(thing[stage]));
            if (stage === to) setTo(stages.find((s) => s !== stage) ?? to);
          }}
        />
        <Select
          label={t('assignedThing.moveTo')}
          options={stages.filter((s) => s !== from).map((id) => ({ id, label: t(`assignedThing.${id}`) }))}
          value={to}
          onChange={setTo}
        />
      </FieldRow>
      <TextField
        inputMode="numeric"
        label={t('assignedThing.howMany')}
        value={typed}
        onChange={setTyped}
        error={fits ? undefined : t('needForm.whole', { most })}
      />
      <PlaceFields room={room} place={place} point={point} onPlace={setPlace} onPoint={setPoint} />
      {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
      <p>
        <Button type="submit" look="solid" isPending={pending}>
          {t('assignedThing.moveSubmit')}
        </Button>
      </p>
    </form>
  );
}

function Release({ room, thing }: { room: string; thing: ResourceView }) {
  const t = useT();
  const { may } = useRelease(room, thing);
  const [asked, setAsked] = useState(false);
  const left = leftOf(thing);
  if (!may || left === 0 || !thing.unit) return null;
  return (
    <div className={styles.release}>
      {asked ? (
        <GiveBackForm room={room} thing={thing} most={left} onDone={() => setAsked(false)} />
      ) : (
        <p>
          <Button icon={Undo2} onPress={() => setAsked(true)}>
            {t('assignedThing.release')}
          </Button>
        </p>
      )}
    </div>
  );
}
