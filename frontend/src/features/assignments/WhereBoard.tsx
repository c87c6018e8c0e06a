import { MapPin } from 'lucide-react';
import { Link } from 'wouter';
import type { ResourceView, StaffView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useCollection, usePresence } from '../../live/rooms.ts';
import { Age } from '../../ui/Age.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { leftOf, stages } from './resources.ts';
import { byAssignment, shownStaff } from './staff.ts';
import { useUnitWords } from './useUnitWords.ts';
import styles from './WhereBoard.module.css';
import { WhereLegend, WhereMap } from './WhereMap.tsx';

/** The map of a response at its full size, and all of it as a list, also what nobody has put on the map. */
export function WhereBoard({ room }: { room: string }) {
  const t = useT();
  const currentAt = usePresence(room)?.currentAt;
  const staff = shownStaff(useCollection(room, 'staff')).filter((s) => !s.isProvisional);
  const things = useCollection(room, 'resources')
    .filter((r) => leftOf(r) > r.offered)
    .toSorted(byAssignment);
  return (
    <div className={styles.board}>
      <header className={styles.head}>
        <h2>{t('where.title')}</h2>
        <Age at={currentAt === undefined ? undefined : Date.parse(currentAt)} />
      </header>
      <div className={styles.map}>
        <WhereMap room={room} height={(width) => Math.min(640, Math.max(280, Math.round(width * 0.72)))} />
        <WhereLegend />
      </div>
      {staff.length + things.length === 0 ? (
        <EmptyState icon={MapPin} title={t('where.empty')}>
          {t('where.emptyWhy')}
        </EmptyState>
      ) : (
        <div className={styles.lists}>
          {staff.length > 0 && (
            <section>
              <h3 className={styles.title}>{t('where.people')}</h3>
              <ul className={styles.list}>
                {staff.map((one) => (
                  <StaffLine key={one.id} staff={one} />
                ))}
              </ul>
            </section>
          )}
          {things.length > 0 && (
            <section>
              <h3 className={styles.title}>{t('where.things')}</h3>
              <ul className={styles.list}>
                {things.map((one) => (
                  <ThingLine key={one.id} thing={one} />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </div>
  );
}

function StaffLine({ staff }: { staff: StaffView }) {
  const words = useUnitWords();
  const hrefOf = useThingHref();
  return (
    <li className={styles.line}>
      <Link href={hrefOf(staff.id)} className={styles.name}>
        {words.staff(staff)}
      </Link>
      {staff.movement && <Status name={`movement.${staff.movement}`} />}
      <Place of={staff} />
    </li>
  );
}

function ThingLine({ thing }: { thing: ResourceView }) {
  const t = useT();
  const words = useUnitWords();
  const hrefOf = useThingHref();
  return (
    <li className={styles.line}>
      <Link href={hrefOf(thing.id)} className={styles.name}>
        {words.thing(thing)}
      </Link>
      <span className={styles.meta}>
        {stages
          .filter((stage) => thing[stage] > 0)
          .map((stage) => t(`assignedThing.count.${stage}`, { n: thing[stage] }))
          .join(', ')}
      </span>
      <Place of={thing} />
    </li>
  );
}

function Place({ of: { place, point } }: { of: Pick<StaffView, 'place' | 'point'> }) {
  const t = useT();
  if (place?.content)
    return (
      <span className={styles.meta} lang={place.language}>
        {place.content}
      </span>
    );
  return <span className={styles.none}>{t(point ? 'where.onMap' : 'where.nowhere')}</span>;
}
