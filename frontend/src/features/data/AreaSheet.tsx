import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import type { DataCatalog } from '../../lib/data.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { perResidents } from './address.ts';
import type { Area } from './areas.ts';
import styles from './AreaSheet.module.css';
import { cellsOf, changeOf, hasRates, ranksOf } from './cells.ts';
import { yearBefore } from './periods.ts';
import type { Loaded } from './shown.ts';
import { CellText } from './Withheld.tsx';
import type { Places } from './view.ts';
import { useDataWords } from './words.ts';

/** What the data say of one area, beside what is open there now. */
export function AreaSheet({
  catalog,
  loaded,
  area,
  places,
  onClose,
  children,
}: {
  catalog: DataCatalog;
  loaded: readonly Loaded[];
  area: Area;
  /** Those that the map shows. */
  places?: Places;
  onClose: () => void;
  /** What the view says of it, before all others do. */
  children?: ReactNode;
}) {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <Sheet
      title={area.name}
      onClose={onClose}
      foot={
        <Button
          look="solid"
          wide
          size="large"
          icon={ArrowRight}
          onPress={() => navigate(`/community/${area.slug}/data`)}
        >
          {t('data.openRoom')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        {children}
        {loaded.map((one, i) => (
          <Facts key={i} catalog={catalog} loaded={one} area={area} />
        ))}
        {places && <PlacesHere places={places} area={area} />}
        <section>
          <h3>{t('data.openNow')}</h3>
          <p>
            {t('data.openHere', { open: area.open, urgent: area.urgent })}
            {area.responses > 0 && <> · {t('data.responsesHere', { n: area.responses })}</>}
          </p>
        </section>
      </div>
    </Sheet>
  );
}

/** The places that the map shows there, by name. */
function PlacesHere({ places: { series, all }, area }: { places: Places; area: Area }) {
  const t = useT();
  const words = useDataWords();
  const here = all.filter((p) => p.area === area.number);
  return (
    <section>
      <h3>{t('data.placesOf', { series: words.said(series.name), n: here.length })}</h3>
      <ul className={styles.places}>
        {here.map(({ name, address }, i) => (
          <li key={i}>
            {name}
            {address && <span className={styles.address}>{address}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ catalog, loaded, area }: { catalog: DataCatalog; loaded: Loaded; area: Area }) {
  const t = useT();
  const words = useDataWords();
  const { series, measure, period, figures, cells, residents } = loaded;
  const isCount = measure.unit === 'count';
  const at = (id: string, per: number | null) => {
    const all = cellsOf(figures, id, per, residents);
    return { city: all.city, area: all.areas.find((a) => a.number === area.number)?.cell ?? ({ is: 'none' } as const) };
  };
  const [plain, rate] = [at(period.id, null), hasRates(measure) ? at(period.id, perResidents) : undefined];
  const earlier = yearBefore(measure, period);
  const change = earlier && changeOf(at(earlier.id, null).area, plain.area, isCount);
  const rank = ranksOf(cells.areas).get(area.number);
  const others = measure.periods.filter((p) => p.id !== period.id).toReversed();
  return (
    <section>
      <h3>{words.measure(catalog.series, series, measure)}</h3>
      <p className={styles.period}>{words.period(period)}</p>
      <dl className={styles.facts}>
        <dt>{isCount ? t('data.count') : words.unit(measure, null) || t('data.figure')}</dt>
        <dd>
          <CellText measure={measure} cell={plain.area} per={null} />
        </dd>
        {rate && (
          <>
            <dt>{t('data.perResidents', { n: perResidents })}</dt>
            <dd>
              <CellText measure={measure} cell={rate.area} per={perResidents} />
            </dd>
          </>
        )}
        <dt>{t('data.wholeCity')}</dt>
        <dd>
          <CellText measure={measure} cell={rate ? rate.city : plain.city} per={rate ? perResidents : null} />
          {rate && ` ${t('data.perResidents', { n: perResidents })}`}
        </dd>
        {rank !== undefined && (
          <>
            <dt>{t('data.rank')}</dt>
            <dd>{t('data.rankOf', { rank, of: cells.areas.filter((a) => a.cell.is === 'known').length })}</dd>
          </>
        )}
        {earlier && change && (
          <>
            <dt>{t('data.changeSince', { period: earlier.id })}</dt>
            <dd>{words.change(measure, change, null)}</dd>
          </>
        )}
      </dl>
      {plain.area.is === 'withheld' && <p className={styles.why}>{t('data.withheldWhy')}</p>}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('data.otherPeriods')}</summary>
          <dl className={styles.facts}>
            {others.map((p) => (
              <div key={p.id} className={styles.pair}>
                <dt>{words.period(p)}</dt>
                <dd>
                  <CellText measure={measure} cell={at(p.id, null).area} per={null} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
