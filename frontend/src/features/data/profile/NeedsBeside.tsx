import { useT } from '../../../i18n/useT.ts';
import type { DataTopic } from '../../../lib/data.ts';
import { useCollection } from '../../../live/rooms.ts';
import { CategoryIcon } from '../../../ui/Category.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusCount } from '../../../ui/Status.tsx';
import { useDataWords } from '../words.ts';
import styles from './NeedsBeside.module.css';
import { askedOf, type Indicator, topicsOf } from './profile.ts';

/** So many indicators stand beside what is asked for; the rest stands below. */
const fewest = 3;

/** What the community asks for next to what the data say of the same; which of them is right is not for a page to say. */
export function NeedsBeside({
  room,
  indicatorsOf,
}: {
  room: string;
  indicatorsOf: (topics: readonly DataTopic[]) => readonly Indicator[];
}) {
  const t = useT();
  const words = useDataWords();
  const asked = askedOf(useCollection(room, 'needs'));
  return (
    <Panel title={t('data.needsBeside')}>
      {asked.length === 0 ? (
        <p className={styles.none}>{t('data.noNeeds')}</p>
      ) : (
        <ul className={styles.list}>
          {asked.map(({ category, open, urgent }) => {
            const indicators = indicatorsOf(topicsOf[category] ?? []).slice(0, fewest);
            return (
              <li key={category} className={styles.row}>
                <div className={styles.asked}>
                  <b className={styles.category}>
                    <CategoryIcon category={category} size={16} />
                    {t(`category.${category}`)}
                  </b>
                  <span>
                    {t('data.openIn', { open })}
                    {urgent > 0 && <StatusCount name="priority.urgent" n={urgent} />}
                  </span>
                </div>
                {indicators.length === 0 ? (
                  <p className={styles.quiet}>{t('data.noDataOfIt')}</p>
                ) : (
                  <ul className={styles.data}>
                    {indicators.map(({ series, measure, period, compared, per, rank, all }) => (
                      <li key={series.id + measure.id}>
                        {words.said(measure.name)}: <b>{words.full(measure, compared, per)}</b>{' '}
                        <span className={styles.quiet}>
                          {[
                            words.period(period),
                            rank === undefined ? '' : t('data.rankShort', { rank, of: all.length }),
                          ]
                            .filter(Boolean)
                            .join(', ')}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.foot}>{t('data.besideMind')}</p>
    </Panel>
  );
}
