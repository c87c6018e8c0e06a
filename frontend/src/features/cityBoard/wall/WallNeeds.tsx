import { Flag } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import { classes } from '../../../ui/classes.ts';
import { useFreshness } from '../../../ui/freshness.ts';
import { type Area, byConcern, oldest, sum } from '../figures.ts';
import type { City } from '../useCity.ts';
import { WallCell } from './WallCell.tsx';
import { WallFigure } from './WallFigure.tsx';
import styles from './WallNeeds.module.css';
import { WallPanel } from './WallPanel.tsx';
import table from './WallTable.module.css';

const parts = ['urgent', 'routine', 'low'] as const;

/** What the priority communities ask for, side by side; and what waits, is done, and is asked for elsewhere. */
export function WallNeeds({ city: { areas, areasAt } }: { city: City }) {
  const t = useT();
  const priority = areas.filter((a) => a.priority).toSorted(byConcern);
  const others = areas.filter((a) => !a.priority && a.open > 0);
  const longest = Math.max(1, ...priority.map((a) => a.open));
  return (
    <div className={styles.page}>
      <div className={styles.figures}>
        <WallFigure title={t('cityBoard.unclaimed')} figure={sum(areas, 'urgentUnclaimed')} at={areasAt}>
          {t('cityBoard.inCommunities', { n: areas.filter((a) => a.urgentUnclaimed > 0).length })}
        </WallFigure>
        <WallFigure title={t('wall.confirmed')} figure={sum(areas, 'confirmed')} at={areasAt}>
          {t('wall.metNotConfirmed', { n: sum(areas, 'met') })}
        </WallFigure>
        <WallFigure title={t('wall.openElsewhere')} figure={sum(others, 'open')} at={areasAt}>
          {t('wall.inOtherAreas', { n: others.length })}
        </WallFigure>
      </div>
      <WallPanel
        title={t('cityBoard.priorityCommunities')}
        note={t('cityBoard.partOf', { part: sum(priority, 'open'), open: sum(areas, 'open') })}
        at={oldest(priority)}
      >
        <table className={classes(table.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('cityBoard.community')}
              </th>
              {parts.map((part) => (
                <th key={part} scope="col" className={table.figure}>
                  <span className={styles.key}>
                    <span className={classes(styles.swatch, styles[part])} aria-hidden />
                    {part === 'low' ? t('cityBoard.low') : t(`status.priority.${part}`)}
                  </span>
                </th>
              ))}
              <th scope="col" className={table.figure}>
                {t('cityBoard.open')}
              </th>
            </tr>
          </thead>
          <tbody>
            {priority.map((area) => (
              <Row key={area.slug} area={area} longest={longest} />
            ))}
          </tbody>
        </table>
      </WallPanel>
    </div>
  );
}

function Row({ area, longest }: { area: Area; longest: number }) {
  const t = useT();
  const freshness = useFreshness(area.currentAt);
  const known = freshness !== 'dead';
  return (
    <tr className={freshness === 'fresh' ? undefined : table.old}>
      <th scope="row" className={styles.name}>
        <span className={styles.flag}>{area.first && <Flag aria-label={t('cityBoard.isFirst')} />}</span>
        {area.name}
      </th>
      <td className={styles.bars}>
        {known && (
          <span className={classes(styles.bar, freshness !== 'fresh' && styles.stale)} aria-hidden>
            {parts.map(
              (part) =>
                area[part] > 0 && (
                  <span
                    key={part}
                    className={classes(styles.segment, styles[part])}
                    style={{ width: `${(area[part] / longest) * 100}%` }}
                  />
                ),
            )}
          </span>
        )}
      </td>
      {parts.map((part) => (
        <WallCell key={part} n={area[part]} known={known} />
      ))}
      <WallCell n={area.open} known={known} />
    </tr>
  );
}
