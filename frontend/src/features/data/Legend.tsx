import { useT } from '../../i18n/useT.ts';
import type { DataSeries } from '../../lib/data.ts';
import areaClasses from '../../ui/map/areas.module.css';
import { diamond } from '../../ui/map/diamond.ts';
import { hatches } from './hatches.ts';
import { Key, Keys } from './Keys.tsx';
import styles from './Legend.module.css';
import type { Class } from './quantiles.ts';
import type { Loaded } from './shown.ts';
import { useDataWords } from './words.ts';

/** What the shades and signs of the map mean; each class from its lowest figure to its highest. */
export function Legend({
  loaded,
  classes,
  hasNeeds,
  places,
}: {
  loaded: Loaded;
  classes: readonly Class[];
  hasNeeds: boolean;
  /** The series whose public places are drawn. */
  places: DataSeries | undefined;
}) {
  const t = useT();
  const words = useDataWords();
  const { measure, per, cells } = loaded;
  const count = (is: 'none' | 'withheld') => cells.areas.filter(({ cell }) => cell.is === is).length;
  const rest = (['withheld', 'none'] as const).filter((is) => count(is) > 0);
  return (
    <div className={styles.legend}>
      <Keys label={t('data.legend')}>
        {classes.map(({ shade, lowest, highest, areas }) => {
          const [low, high] = [words.figure(measure, lowest, per), words.figure(measure, highest, per)];
          return (
            <Key
              key={shade}
              swatch={
                <rect width="22" height="14" className={`${areaClasses.shape} ${areaClasses[`class${shade}`]}`} />
              }
            >
              {low === high ? low : t('data.class', { low, high })} <small>({t('data.areas', { n: areas })})</small>
            </Key>
          );
        })}
        {rest.map((is) => (
          <Key key={is} swatch={<rect width="22" height="14" fill={hatches[is]} className={areaClasses.shape} />}>
            {t(is === 'none' ? 'data.noFigure' : 'data.withheld')} <small>({t('data.areas', { n: count(is) })})</small>
          </Key>
        ))}
        <Key swatch={<rect x="1" y="1" width="20" height="12" className={styles.priority} />}>
          {t('cityBoard.priorityKey')}
        </Key>
        <Key swatch={<rect x="1.5" y="1.5" width="19" height="11" className={styles.first} />}>
          {t('cityBoard.firstKey')}
        </Key>
        {hasNeeds && (
          <>
            <Key swatch={<circle cx="11" cy="7" r="6" className={styles.needs} />}>{t('cityBoard.openNeeds')}</Key>
            <Key swatch={<path d={diamond(11, 7)} className={areaClasses.response} />}>
              {t('cityBoard.responseKey')}
            </Key>
          </>
        )}
        {places && (
          <Key swatch={<rect x="9" y="5" width="4" height="4" className={areaClasses.place} />}>
            {t('data.placesOf', { series: words.said(places.name), n: places.places })}
          </Key>
        )}
      </Keys>
      {classes.length > 1 && <p className={styles.how}>{t('data.quantiles')}</p>}
    </div>
  );
}
