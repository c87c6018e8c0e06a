import { useMemo, useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { type DataCatalog, type DataTopic, keyOf } from '../../../lib/data.ts';
import { useDataCatalog, useManyFigures, useResidents } from '../../../live/data.ts';
import { useRooms } from '../../../live/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { Chosen } from '../address.ts';
import { Came, Nothing } from '../Came.tsx';
import boardStyles from '../DataBoard.module.css';
import { Failed } from '../Failed.tsx';
import { topics } from '../topics.ts';
import styles from './CommunityData.module.css';
import { Findings } from './Findings.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { NeedsBeside } from './NeedsBeside.tsx';
import { type Indicator, indicatorOf, newestOfEach, ofTopic } from './profile.ts';

/** So many measures of a topic stand before all are asked for. */
const firstOf = 6;

/** What the data say of one community, beside what it asks for. */
export function CommunityData({ room }: { room: string }) {
  const number = useRooms().find((r) => r.id === room)?.number;
  return (
    <div className={boardStyles.board}>
      <Came asked={useDataCatalog()}>
        {(catalog) =>
          catalog.series.length > 0 && number !== undefined ? (
            <Profile room={room} number={number} catalog={catalog} />
          ) : (
            <Nothing />
          )
        }
      </Came>
    </div>
  );
}

function Profile({ room, number, catalog }: { room: string; number: number; catalog: DataCatalog }) {
  const t = useT();
  const residents = useResidents();
  const [whole, setWhole] = useState<ReadonlySet<DataTopic>>(new Set());
  const byTopic = useMemo(() => {
    const all = newestOfEach(catalog);
    return topics.map((topic) => ({ topic, all: ofTopic(all, topic) })).filter(({ all: some }) => some.length > 0);
  }, [catalog]);
  const shown = byTopic.map(({ topic, all }) => ({ topic, all, some: whole.has(topic) ? all : all.slice(0, firstOf) }));
  const { came, again } = useManyFigures(
    shown.flatMap(({ some }) =>
      some.map(({ series, measure, period }) => ({ series: series.id, measure: measure.id, period: period.id })),
    ),
  );
  if (residents.is === 'asking') return <Skeleton rows={8} />;
  const known = residents.is === 'here' ? residents.value : undefined;
  const indicatorsOf = (chosen: readonly Chosen[]): Indicator[] =>
    chosen.flatMap((one) => {
      const figures = came.get(keyOf({ series: one.series.id, measure: one.measure.id }));
      return figures ? [indicatorOf(one, figures, number, known)] : [];
    });
  const failed = [...came.values()].some((figures) => figures === null);
  return (
    <>
      <NeedsBeside
        room={room}
        indicatorsOf={(wanted) =>
          shown.filter(({ topic }) => wanted.includes(topic)).flatMap(({ some }) => indicatorsOf(some))
        }
      />
      <Findings catalog={catalog} number={number} />
      {failed && <Failed again={again} />}
      {shown.map(({ topic, all, some }) => {
        const indicators = indicatorsOf(some);
        return (
          <Panel key={topic} title={t(`data.topic.${topic}`)}>
            <div className={styles.padded}>
              {indicators.length > 0 ? (
                <IndicatorTable label={t(`data.topic.${topic}`)} indicators={indicators} catalog={catalog} />
              ) : (
                !failed && <Skeleton rows={Math.min(3, some.length)} />
              )}
              {some.length < all.length && (
                <Button look="quiet" size="small" onPress={() => setWhole(new Set([...whole, topic]))}>
                  {t('data.showAll', { n: all.length })}
                </Button>
              )}
            </div>
          </Panel>
        );
      })}
    </>
  );
}
