import { useT } from '../../i18n/useT.ts';
import { StatusCount } from '../../ui/Status.tsx';
import { Tile, Tiles } from '../../ui/Tile.tsx';
import styles from './CityTiles.module.css';
import { different, sum, total } from './figures.ts';
import type { City } from './useCity.ts';
import { useLength } from './words.ts';

/** The city in five figures; each leads to what it is added up from. */
export function CityTiles({ city }: { city: City }) {
  const t = useT();
  const length = useLength();
  const { areas, responses, totals, areasAt, responsesAt } = city;
  const median = totals?.medianMinutes;
  const ninetieth = totals?.ninetiethMinutes;
  return (
    <Tiles label={t('cityBoard.figures')}>
      <Tile
        wide
        title={t('cityBoard.openNeeds')}
        href="/city/communities?by=open"
        figure={String(sum(areas, 'open'))}
        at={areasAt}
        beside={
          <>
            <StatusCount name="priority.urgent" n={sum(areas, 'urgent')} />
            <StatusCount name="priority.routine" n={sum(areas, 'routine')} />
            <StatusCount name="priority.low" n={sum(areas, 'low')} />
          </>
        }
        comparison={t('cityBoard.urgentUnclaimed', { n: sum(areas, 'urgentUnclaimed') })}
      />
      <Tile
        title={t('cityBoard.activeResponses')}
        href="/city/responses"
        figure={String(responses.length)}
        at={responsesAt}
        comparison={t('cityBoard.inCommunities', { n: different(responses.map((r) => r.communities)) })}
      />
      <Tile
        title={t('cityBoard.staffOnScene')}
        href="/city/responses?by=onScene"
        figure={String(total(responses, 'onScene'))}
        at={responsesAt}
        comparison={t('cityBoard.onTheWay', { n: total(responses, 'onTheWay') })}
      />
      <Tile
        title={t('cityBoard.resourcesCommitted')}
        href="/city/responses?by=committed"
        figure={String(total(responses, 'committed'))}
        at={responsesAt}
        comparison={t('cityBoard.fromAgencies', { n: different(responses.map((r) => r.suppliers)) })}
      />
      <Tile
        title={t('cityBoard.timeToResponse')}
        href="/city/communities?by=median"
        figure={median === undefined ? '–' : length(median).figure}
        unit={median === undefined ? undefined : length(median).unit}
        at={areasAt}
        beside={median !== undefined && <span className={styles.median}>{t('cityBoard.median')}</span>}
        comparison={
          ninetieth === undefined
            ? t('cityBoard.nobodyReached')
            : t('cityBoard.ninetieth', { time: length(ninetieth).text })
        }
      />
    </Tiles>
  );
}
