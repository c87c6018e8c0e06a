import { Package, Route } from 'lucide-react';
import { Link } from 'wouter';
import type { StaffView, Whereabouts } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useCollection } from '../../live/rooms.ts';
import { AgencyBadge, Avatar } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { oursOf, placesOf, thingsOf } from './ours.ts';
import styles from './Ours.module.css';

/** Where our people and things are, response by response. */
export function OursBoard({ room }: { room: string }) {
  const t = useT();
  const ours = oursOf(useCollection(room, 'whereabouts'));
  if (ours.length === 0)
    return (
      <EmptyState icon={Route} title={t('ours.nothing')}>
        {t('ours.nothingText')}
      </EmptyState>
    );
  return (
    <div className={styles.board}>
      {ours.map((response) => (
        <Panel
          key={response.id}
          title={response.name}
          note={<Status name={`phase.${response.phase}`} plain />}
          end={
            <Link href={`/response/${response.id}`} className={styles.all}>
              {t('ours.open')}
            </Link>
          }
        >
          <ul className={styles.rows}>
            {response.staff
              .filter((s) => !s.isReleased || s.movement === 'returning')
              .map((staff) => (
                <Person key={staff.id} staff={staff} />
              ))}
            <Things response={response} />
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function Person({ staff }: { staff: StaffView }) {
  const t = useT();
  const { at } = useWhen();
  const person = usePerson();
  const agency = useAgency()(staff.agency);
  const name = staff.person ? person(staff.person).name : (staff.name?.content ?? t('ours.something'));
  return (
    <li>
      {staff.headcount > 1 ? <AgencyBadge {...agency} /> : <Avatar name={name} tint={agency.tint} size={24} />}
      <span className={styles.name}>{name}</span>
      {staff.isProvisional ? (
        <Status name="answer.provisional" />
      ) : staff.movement ? (
        <Status name={`movement.${staff.movement}`} />
      ) : (
        <Status name={`staffing.${staff.staffing}`} />
      )}
      <span className={styles.where}>
        {[staff.place?.content, staff.expectedAt && t('ours.due', { when: at(staff.expectedAt) })]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span className={styles.since}>{staff.since && at(staff.since)}</span>
    </li>
  );
}

function Things({ response }: { response: Whereabouts }) {
  const t = useT();
  const { at } = useWhen();
  return thingsOf(response).map((resource) => (
    <li key={resource.id}>
      <Package size={20} aria-hidden className={styles.thing} />
      <span className={styles.name} lang={resource.name?.language}>
        {resource.name?.content ?? t('ours.something')}
      </span>
      <span className={styles.stages}>
        {placesOf(resource).map(({ stage, n }) => (
          <span key={stage} className={styles.stage}>
            <b>{n}</b> <Status name={`resource.${stage}`} />
          </span>
        ))}
      </span>
      <span className={styles.where} lang={resource.place?.language}>
        {resource.place?.content}
      </span>
      <span className={styles.since}>{resource.since && at(resource.since)}</span>
    </li>
  ));
}
