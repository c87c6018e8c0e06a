import { useT } from '../../../i18n/useT.ts';
import { brief, useTallyWords } from '../../../live/happened.ts';
import { classes } from '../../../ui/classes.ts';
import { useNow } from '../../../ui/clock.ts';
import { useFreshness } from '../../../ui/freshness.ts';
import { anHour, changedSince } from '../changes.ts';
import type { City } from '../useCity.ts';
import { useAgo } from '../words.ts';
import { together } from './pages.ts';
import styles from './WallHour.module.css';
import { WallNothing, WallPanel } from './WallPanel.tsx';
import { WallTimes } from './WallTimes.tsx';

/** So often it is looked what is no longer of the last hour, milliseconds. */
const step = 10_000;

/** So many communities are told of by name. */
const most = 3;

/** What moved in the last hour, and how long it takes until somebody is there. */
export function WallHour({ city }: { city: City }) {
  const t = useT();
  const tallied = useTallyWords();
  const ago = useAgo();
  const now = useNow(step);
  const freshness = useFreshness(city.areasAt);
  const changes = changedSince(city.areas, city.responses, now - anHour);
  const { counts, others } = together(changes);
  return (
    <div className={styles.page}>
      <WallPanel
        title={t('cityBoard.lastHour')}
        note={
          changes.some((c) => c.atLeast)
            ? t('cityBoard.atLeast')
            : changes.length > 0
              ? t('cityBoard.inCommunities', { n: changes.length })
              : undefined
        }
        at={city.areasAt}
      >
        {changes.length === 0 ? (
          <WallNothing>{t('cityBoard.nothingChanged')}</WallNothing>
        ) : (
          <div className={classes(styles.hour, freshness !== 'fresh' && styles.old)}>
            <dl className={styles.counts}>
              {counts.map(({ what, n }) => (
                <div key={what} className={styles.count}>
                  <dt>{t(`wall.happened.${what}`, { n })}</dt>
                  <dd className={styles.figure}>{freshness === 'dead' ? '–' : n}</dd>
                </div>
              ))}
            </dl>
            <ul className={styles.last}>
              {changes.slice(0, most).map(({ area, at, tallies, opened }) => (
                <li key={area.slug}>
                  <b>{area.name}</b>
                  <span className={styles.what}>
                    {[
                      ...(opened.length > 0 ? [t('wall.opened', { n: opened.length })] : []),
                      ...(tallies.length > 0 ? [tallied(brief(tallies, opened.length > 0 ? 1 : 2))] : []),
                    ].join(', ')}
                  </span>
                  <span className={styles.ago}>{ago(at, now)}</span>
                </li>
              ))}
            </ul>
            {others.length > 0 && <p className={styles.others}>{t('wall.also', { what: tallied(others) })}</p>}
          </div>
        )}
      </WallPanel>
      <WallTimes city={city} />
    </div>
  );
}
