import { Flag, Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { timeZone } from '../../../i18n/language.ts';
import { useT } from '../../../i18n/useT.ts';
import { classes } from '../../../ui/classes.ts';
import { useNow } from '../../../ui/clock.ts';
import { diamond } from '../../../ui/map/diamond.ts';
import { type City, useCity } from '../useCity.ts';
import styles from './CityWall.module.css';
import { useTurning } from './useTurning.ts';
import { WallHour } from './WallHour.tsx';
import { WallNeeds } from './WallNeeds.tsx';
import { WallNow } from './WallNow.tsx';
import { WallResponses } from './WallResponses.tsx';

/** So often the whole picture moves a little, milliseconds: what never moves burns into a screen. */
const shiftEvery = 600_000;

const shifts = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
] as const;

const pages = [
  { id: 'now', Page: WallNow },
  { id: 'responses', Page: WallResponses },
  { id: 'needs', Page: WallNeeds },
  { id: 'hour', Page: WallHour },
] as const satisfies readonly { id: string; Page: (props: { city: City }) => ReactNode }[];

/** The city on four pages that turn by themselves, to be read from across a room: counts only, no names, no addresses. */
export function CityWall({ mark, connection }: { mark: ReactNode; connection: ReactNode }) {
  const t = useT();
  const intl = useIntl();
  const now = useNow(60_000);
  const city = useCity();
  const { page, paused, pause } = useTurning(pages.length);
  const { id, Page } = pages[page] ?? pages[0];
  const [x, y] = shifts[Math.floor(now / shiftEvery) % shifts.length] ?? shifts[0];
  return (
    <main className={styles.wall} data-theme="dark">
      <div className={styles.frame} style={{ transform: `translate(${x}px, ${y}px)` }}>
        <header className={styles.head}>
          {mark}
          <h1>{t('wall.title')}</h1>
          <span className={styles.connection}>{connection}</span>
          <time className={styles.clock}>{intl.formatTime(now, { timeStyle: 'short', timeZone })}</time>
          <span className={styles.date}>
            {intl.formatDate(now, { weekday: 'short', month: 'short', day: 'numeric', timeZone })}
          </span>
        </header>
        <div key={id} className={styles.page}>
          <Page city={city} />
        </div>
        <footer className={styles.foot}>
          <span>{t('wall.countsOnly')}</span>
          {id === 'now' && <MapKeys />}
          {id === 'needs' && (
            <span className={styles.key}>
              <Flag aria-hidden />
              {t('wall.first')}
            </span>
          )}
          <span className={styles.turning}>
            {paused && (
              <span className={styles.paused}>
                <Pause aria-hidden />
                {t('wall.paused')}
              </span>
            )}
            <span className={styles.marks} aria-hidden>
              {pages.map((one) => (
                <span key={one.id} className={classes(styles.mark, one.id === id && styles.here)} />
              ))}
            </span>
            <span>{t('wall.place', { page: t(`wall.page.${id}`), n: page + 1, of: pages.length })}</span>
          </span>
          <span className={styles.controls}>
            <button type="button" onClick={pause}>
              {paused ? t('wall.goOn') : t('wall.pause')}
            </button>
            <Link href="/city">{t('wall.leave')}</Link>
          </span>
        </footer>
      </div>
    </main>
  );
}

function MapKeys() {
  const t = useT();
  return (
    <>
      <span className={styles.key}>
        <span className={styles.firstKey} aria-hidden />
        {t('wall.first')}
      </span>
      <span className={styles.key}>
        <svg viewBox="0 0 20 20" className={styles.diamond} aria-hidden>
          <path d={diamond(10, 10, 8)} />
        </svg>
        {t('wall.response')}
      </span>
    </>
  );
}
