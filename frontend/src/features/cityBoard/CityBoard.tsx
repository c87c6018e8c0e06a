import { useSearchParams } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { Age } from '../../ui/Age.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { AllAreas, PriorityTable } from './AreaTables.tsx';
import { Changes } from './Changes.tsx';
import styles from './CityBoard.module.css';
import { CityTiles } from './CityTiles.tsx';
import { byConcern, sum } from './figures.ts';
import { NeedsByCommunity } from './NeedsByCommunity.tsx';
import { ActiveResponses, ResponsesTable } from './Responses.tsx';
import { Unclaimed } from './Unclaimed.tsx';
import { useCity } from './useCity.ts';

/** How the whole city stands, at a glance: figures, map, the communities that it is about first, and what moves. */
export function CityBoard() {
  const t = useT();
  const city = useCity();
  const listFirst = useMedia(media.noLabels);
  const { areas, responses, areasAt, responsesAt } = city;
  const priority = areas.filter((a) => a.priority).toSorted(byConcern);
  return (
    <div className={styles.board}>
      <CityTiles city={city} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <NeedsByCommunity areas={areas} />
          <div className={styles.changes}>
            <Changes areas={areas} responses={responses} at={areasAt} />
          </div>
        </div>
        <div className={styles.column}>
          {/* On a phone they stand in front of the list already. */}
          {!listFirst && (
            <Panel
              title={t('cityBoard.priorityCommunities')}
              note={t('cityBoard.partOf', { part: sum(priority, 'open'), open: sum(areas, 'open') })}
              end={<Age at={areasAt} />}
            >
              <div className={styles.padded}>
                <PriorityTable areas={priority} />
              </div>
            </Panel>
          )}
          <ActiveResponses responses={responses} at={responsesAt} />
          <Unclaimed areas={areas} at={areasAt} />
        </div>
      </div>
    </div>
  );
}

/** Every response that is not closed. */
export function CityResponses() {
  const t = useT();
  const [search] = useSearchParams();
  const { responses, responsesAt } = useCity();
  return (
    <div className={styles.board}>
      <Panel title={t('cityBoard.activeResponses')} end={<Age at={responsesAt} />}>
        <div className={styles.padded}>
          <ResponsesTable responses={responses} by={search.get('by') ?? undefined} />
        </div>
      </Panel>
    </div>
  );
}

/** Every community area. */
export function CityCommunities() {
  const t = useT();
  const [search] = useSearchParams();
  const { areas, areasAt } = useCity();
  return (
    <div className={styles.board}>
      <Panel title={t('cityBoard.byCommunity')} end={<Age at={areasAt} />}>
        <div className={styles.padded}>
          <AllAreas areas={areas} by={search.get('by') ?? undefined} />
        </div>
      </Panel>
    </div>
  );
}
