import { Link } from 'wouter';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { InRoom } from '../../live/InRoom.tsx';
import styles from './AlreadyHere.module.css';
import { CapabilityCard } from './CapabilityCard.tsx';
import { fitting } from './capabilities.ts';

/** So many stand below the needs; the others on their own board. */
const most = 3;

/** What the community already has that serves the needs above it. */
export function AlreadyHere({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <Fitting />
    </InRoom>
  );
}

function Fitting() {
  const t = useT();
  const { room } = useThisRoom();
  const capabilities = useEntities('capabilities');
  const needs = useEntities('needs');
  const open = needs
    .filter((n: NeedView) => n.status !== 'confirmed' && n.status !== 'withdrawn')
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const fits = fitting(capabilities, open, most);
  if (fits.length === 0) return null;
  return (
    <section className={styles.here} aria-labelledby="already-here">
      <header className={styles.head}>
        <h2 id="already-here">{t('capabilities.title')}</h2>
        <span className={styles.note}>{t('capabilities.fit')}</span>
        <Link href={`/${room}/capabilities`} className={styles.all}>
          {t('capabilities.all', { n: capabilities.length })}
        </Link>
      </header>
      <div className={styles.cards}>
        {fits.map((capability) => (
          <CapabilityCard key={capability.id} capability={capability} short />
        ))}
      </div>
    </section>
  );
}
