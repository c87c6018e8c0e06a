import { CircleSlash, Hourglass, PackageCheck } from 'lucide-react';
import type { DeliveryView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useCollection } from '../../live/rooms.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { deliveryState } from './answered.ts';
import styles from './Deliveries.module.css';
import { useDeliveryRefusal } from './useDeliveryRefusal.ts';

/** What was delivered from here for a need, newest first, and whether its community has recorded it. */
export function Deliveries({ room, community, need }: { room: string; community: string; need: string }) {
  const t = useT();
  const deliveries = useCollection(room, 'deliveries')
    .filter((d) => d.community === community && d.need === need)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  if (deliveries.length === 0) return null;
  return (
    <section className={styles.deliveries}>
      <h4 className={styles.title}>{t('response.deliveries')}</h4>
      <ul className={styles.list}>
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}

function Delivery({ delivery }: { delivery: DeliveryView }) {
  const t = useT();
  const name = useAgency();
  const person = usePerson();
  const why = useDeliveryRefusal();
  const { at } = useWhen();
  const state = deliveryState(delivery);
  const agency = name(delivery.agency);
  return (
    <li className={styles.delivery}>
      <AgencyBadge {...agency} />
      <div className={styles.words}>
        <p>
          {t('response.delivered', { agency: agency.name, n: delivery.quantity })}
          <span className={styles.meta}>
            {' '}
            {delivery.by
              ? t('response.atBy', { when: at(delivery.at), person: person(delivery.by).name })
              : at(delivery.at)}
          </span>
        </p>
        {delivery.note?.content && <p lang={delivery.note.language}>{delivery.note.content}</p>}
        {state === 'refused' ? (
          <p className={styles.refused} role="alert">
            <CircleSlash size={14} aria-hidden />
            <span>
              {t('response.deliveryRefused')} {why(delivery.code)}
            </span>
          </p>
        ) : (
          <p className={styles.meta}>
            {state === 'waiting' ? <Hourglass size={14} aria-hidden /> : <PackageCheck size={14} aria-hidden />}
            {t(state === 'waiting' ? 'response.deliveryWaiting' : 'response.deliveryRecorded')}
          </p>
        )}
      </div>
    </li>
  );
}
