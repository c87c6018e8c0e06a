import { useT } from '../../../i18n/useT.ts';
import { StatusCount } from '../../../ui/Status.tsx';
import { different, sum, total } from '../figures.ts';
import type { City } from '../useCity.ts';
import { useLength } from '../words.ts';
import { WallFigure } from './WallFigure.tsx';
import { WallMap } from './WallMap.tsx';
import styles from './WallNow.module.css';

/** How the city stands now: its five figures, and where needs are open. */
export function WallNow({ city: { areas, responses, totals, areasAt, responsesAt } }: { city: City }) {
  const t = useT();
  const length = useLength();
  const median = totals?.medianMinutes;
  const ninetieth = totals?.ninetiethMinutes;
  return (
    <div className={styles.page}>
      <div className={styles.figures}>
        <WallFigure wide title={t('cityBoard.openNeeds')} figure={sum(areas, 'open')} at={areasAt}>
          <span className={styles.parts}>
            <StatusCount name="priority.urgent" n={sum(areas, 'urgent')} />
            <StatusCount name="priority.routine" n={sum(areas, 'routine')} />
            <StatusCount name="priority.low" n={sum(areas, 'low')} />
          </span>
        </WallFigure>
        <WallFigure title={t('cityBoard.activeResponses')} figure={responses.length} at={responsesAt}>
          {t('cityBoard.inCommunities', { n: different(responses.map((r) => r.communities)) })}
        </WallFigure>
        <WallFigure title={t('cityBoard.staffOnScene')} figure={total(responses, 'onScene')} at={responsesAt}>
          {t('cityBoard.onTheWay', { n: total(responses, 'onTheWay') })}
        </WallFigure>
        <WallFigure title={t('cityBoard.resourcesCommitted')} figure={total(responses, 'committed')} at={responsesAt}>
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
    </div>
  );
}
