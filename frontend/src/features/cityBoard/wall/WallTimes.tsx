import { useT } from '../../../i18n/useT.ts';
import { classes } from '../../../ui/classes.ts';
import { useFreshness } from '../../../ui/freshness.ts';
import type { City } from '../useCity.ts';
import { useLength } from '../words.ts';
import { bySlowness, shorten } from './pages.ts';
import { rows } from './rows.ts';
import { WallNothing, WallPanel } from './WallPanel.tsx';
import table from './WallTable.module.css';
import styles from './WallTimes.module.css';

/** So many communities have room. */
const most = 7;

/** How long it takes from raising a need to the first on scene: in the whole city, then community by community. */
export function WallTimes({ city: { areas, totals, areasAt } }: { city: City }) {
  const t = useT();
  const length = useLength();
  const freshness = useFreshness(areasAt);
  const median = totals?.medianMinutes === undefined ? undefined : length(totals.medianMinutes);
  const ninetieth = totals?.ninetiethMinutes === undefined ? undefined : length(totals.ninetiethMinutes).text;
  const reached = bySlowness(areas);
  const { shown, rest } = shorten(reached, most);
  const waiting = areas.filter((a) => a.priority && a.medianMinutes === undefined).length;
  return (
    <WallPanel title={t('cityBoard.timeToResponse')} at={areasAt}>
      {median === undefined ? (
        <WallNothing>{t('cityBoard.nobodyReached')}</WallNothing>
      ) : (
        <div>
          <p className={classes(styles.city, freshness !== 'fresh' && styles.old)}>
            <span className={styles.figure}>{freshness === 'dead' ? '–' : median.figure}</span>
            {freshness !== 'dead' && (
              <span className={styles.said}>
                <span>{t('wall.cityMedian', { unit: median.unit })}</span>
                {ninetieth && <span>{t('cityBoard.ninetieth', { time: ninetieth })}</span>}
              </span>
            )}
          </p>
          <table className={classes(table.table, styles.table)} style={rows(shown.length)}>
            <thead>
              <tr>
                <th scope="col">{t('cityBoard.community')}</th>
                <th scope="col" className={table.figure}>
                  {t('wall.median')}
                </th>
                <th scope="col" className={table.figure}>
                  {t('wall.ninetieth')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((area) => (
                <Row
                  key={area.slug}
                  name={area.name}
                  median={area.medianMinutes}
                  ninetieth={area.ninetiethMinutes}
                  at={area.currentAt}
                />
              ))}
            </tbody>
          </table>
          {rest.length > 0 && <p className={styles.note}>{t('wall.moreCommunities', { n: rest.length })}</p>}
          {waiting > 0 && <p className={styles.note}>{t('wall.notReached', { n: waiting })}</p>}
        </div>
      )}
    </WallPanel>
  );
}

function Row({
  name,
  median,
  ninetieth,
  at,
}: {
  name: string;
  median: number;
  ninetieth: number | undefined;
  at: number | undefined;
}) {
  const length = useLength();
  const freshness = useFreshness(at);
  const said = (minutes: number | undefined) =>
    minutes === undefined || freshness === 'dead' ? '–' : length(minutes).text;
  return (
    <tr className={freshness === 'fresh' ? undefined : table.old}>
      <th scope="row">{name}</th>
      <td className={table.figure}>{said(median)}</td>
      <td className={table.figure}>{said(ninetieth)}</td>
    </tr>
  );
}
