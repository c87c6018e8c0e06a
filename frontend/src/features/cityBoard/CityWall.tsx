import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { timeZone } from '../../i18n/language.ts';
import { useT } from '../../i18n/useT.ts';
import { Age } from '../../ui/Age.tsx';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/clock.ts';
import { useFreshness } from '../../ui/freshness.ts';
import { StatusCount } from '../../ui/Status.tsx';
import styles from './CityWall.module.css';
import { diamond } from './diamond.ts';
import { different, sum, total } from './figures.ts';
import { useCity } from './useCity.ts';
import { WallMap } from './WallMap.tsx';
import { useLength } from './words.ts';

/** So often the whole picture moves a little, milliseconds: what never moves burns into a screen. */
const shiftEvery = 600_000;

const shifts = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
] as const;

/** The city now, to be read from across a room: counts only, no names and no addresses. */
export function CityWall({ mark, connection }: { mark: ReactNode; connection: ReactNode }) {
  const t = useT();
  const intl = useIntl();
  const length = useLength();
  const now = useNow(60_000);
  const { areas, responses, totals, areasAt, responsesAt } = useCity();
  const [x, y] = shifts[Math.floor(now / shiftEvery) % shifts.length] ?? shifts[0];
  const median = totals?.medianMinutes;
  const ninetieth = totals?.ninetiethMinutes;
  return (
    <main className={styles.wall} data-theme="dark">
      <div className={styles.page} style={{ transform: `translate(${x}px, ${y}px)` }}>
        <header className={styles.head}>
          {mark}
          <h1>{t('wall.title')}</h1>
          <span className={styles.connection}>{connection}</span>
          <time className={styles.clock}>{intl.formatTime(now, { timeStyle: 'short', timeZone })}</time>
          <span className={styles.date}>
            {intl.formatDate(now, { weekday: 'short', month: 'short', day: 'numeric', timeZone })}
          </span>
        </header>
        <div className={styles.figures}>
          <WallFigure wide title={t('cityBoard.openNeeds')} figure={String(sum(areas, 'open'))} at={areasAt}>
            <span className={styles.parts}>
              <StatusCount name="priority.urgent" n={sum(areas, 'urgent')} />
              <StatusCount name="priority.routine" n={sum(areas, 'routine')} />
              <StatusCount name="priority.low" n={sum(areas, 'low')} />
            </span>
          </WallFigure>
          <WallFigure title={t('cityBoard.activeResponses')} figure={String(responses.length)} at={responsesAt}>
            {t('cityBoard.inCommunities', { n: different(responses.map((r) => r.communities)) })}
          </WallFigure>
          <WallFigure title={t('cityBoard.staffOnScene')} figure={String(total(responses, 'onScene'))} at={responsesAt}>
            {t('cityBoard.onTheWay', { n: total(responses, 'onTheWay') })}
          </WallFigure>
          <WallFigure
            title={t('cityBoard.resourcesCommitted')}
            figure={String(total(responses, 'committed'))}
            at={responsesAt}
          >
            {t('cityBoard.fromAgencies', { n: different(responses.map((r) => r.suppliers)) })}
          </WallFigure>
          <WallFigure
            title={t('cityBoard.timeToResponse')}
            figure={median === undefined ? '–' : length(median).figure}
            unit={
              median !== undefined && (
                <>
                  <span>{length(median).unit}</span>
                  <span>{t('cityBoard.median')}</span>
                </>
              )
            }
            at={areasAt}
          >
            {ninetieth === undefined
              ? t('cityBoard.nobodyReached')
              : t('cityBoard.ninetieth', { time: length(ninetieth).text })}
          </WallFigure>
        </div>
        <section className={styles.map} aria-label={t('wall.map')}>
          <p className={styles.mapTitle}>{t('wall.map')}</p>
          <WallMap areas={areas} />
        </section>
        <footer className={styles.foot}>
          <span>{t('wall.countsOnly')}</span>
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
          <Link href="/city" className={styles.leave}>
            {t('wall.leave')}
          </Link>
        </footer>
      </div>
    </main>
  );
}

function WallFigure({
  title,
  figure,
  unit,
  at,
  wide,
  children,
}: {
  title: string;
  figure: string;
  unit?: ReactNode;
  at: number | undefined;
  wide?: boolean;
  children: ReactNode;
}) {
  const freshness = useFreshness(at);
  const isDead = freshness === 'dead';
  return (
    <section className={classes(styles.tile, wide && styles.wide)}>
      <h2>{title}</h2>
      <div className={styles.line}>
        <span className={classes(styles.figure, freshness !== 'fresh' && styles.old)}>
          {isDead ? '–' : figure}
          {!isDead && unit && <span className={styles.unit}>{unit}</span>}
        </span>
        {wide && !isDead && children}
      </div>
      {!wide && <p>{!isDead && children}</p>}
      <p className={styles.age}>
        <Age at={at} bare />
      </p>
    </section>
  );
}
