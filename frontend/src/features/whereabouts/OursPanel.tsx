import { Route } from 'lucide-react';
import { Link } from 'wouter';
import type { Whereabouts } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useCollection } from '../../live/rooms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { oursOf, peopleOf, placesOf, thingsOf } from './ours.ts';
import styles from './Ours.module.css';

/** Where ours is now, a line for each response. */
export function OursPanel({ room }: { room: string }) {
  const t = useT();
  const ours = oursOf(useCollection(room, 'whereabouts'));
  return (
    <Panel
      title={t('ours.title')}
      end={
        ours.length > 0 && (
          <Link href={`/${room}/whereabouts`} className={styles.all}>
            {t('ours.all')}
          </Link>
        )
      }
    >
      {ours.length === 0 ? (
        <p className={styles.none}>{t('ours.nothing')}</p>
      ) : (
        <ul className={styles.lines}>
          {ours.map((response) => (
            <li key={response.id}>
              <Link href={`/response/${response.id}`} className={styles.response}>
                <Route size={16} aria-hidden />
                {response.name}
              </Link>
              <Summary response={response} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** "Hot meals: 120 on scene, 100 in transit; 2 people". */
function Summary({ response }: { response: Whereabouts }) {
  const t = useT();
  const people = peopleOf(response);
  const parts = thingsOf(response).map((resource) =>
    t('ours.thing', {
      name: resource.name?.content ?? t('ours.something'),
      where: placesOf(resource)
        .map(({ stage, n }) => t(`ours.at.${stage}`, { n }))
        .join(', '),
    }),
  );
  if (people > 0) parts.push(t('ours.people', { n: people }));
  return <span className={styles.summary}>{parts.join('; ')}</span>;
}
