import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { Age } from '../../ui/Age.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusCount } from '../../ui/Status.tsx';
import { type Area, byConcern } from './figures.ts';
import styles from './Unclaimed.module.css';

/** Where something urgent waits for somebody to take it on; nothing where nothing does. */
export function Unclaimed({ areas, at }: { areas: readonly Area[]; at: number | undefined }) {
  const t = useT();
  const those = areas
    .filter((a) => a.urgentUnclaimed > 0)
    .toSorted((a, b) => b.urgentUnclaimed - a.urgentUnclaimed || byConcern(a, b));
  if (those.length === 0) return null;
  return (
    <Panel
      title={t('cityBoard.unclaimed')}
      note={t('cityBoard.inCommunities', { n: those.length })}
      end={<Age at={at} />}
    >
      <ul className={styles.list}>
        {those.map((area) => (
          <li key={area.slug}>
            <Link href={`/${area.room.id}`} className={styles.waiting}>
              <b>{area.name}</b>
              <StatusCount name="claim.none" n={area.urgentUnclaimed} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
