import { useT } from '../../../i18n/useT.ts';
import { type DataWeeks, viewExportOf } from '../../../lib/data.ts';
import { useWeeks } from '../../../live/data.ts';
import { Hidden } from '../../../ui/Hidden.tsx';
import { media, useMedia } from '../../../ui/useMedia.ts';
import { About } from '../About.tsx';
import { AreaSheet } from '../AreaSheet.tsx';
import { Came } from '../Came.tsx';
import { Figure } from '../Figure.tsx';
import type { ViewProps } from '../view.ts';
import { areaWeeks } from '../weeks.ts';
import { Sentences } from '../Sentences.tsx';
import { useDataWords } from '../words.ts';
import { Change } from '../Change.tsx';
import { CityWeeks } from './CityWeeks.tsx';
import { WeeksTable } from './WeeksTable.tsx';
import styles from './WeekView.module.css';

/** What changed in the newest week that the data cover, and what chance explains. */
export function WeekView(props: ViewProps) {
  const t = useT();
  const { series, measure } = props.first;
  const weeks = useWeeks(measure.hasWeeks ? { series: series.id, measure: measure.id } : null);
  if (!measure.hasWeeks) return <p className={styles.none}>{t('data.noWeeks')}</p>;
  return <Came asked={weeks}>{(came) => <Weeks {...props} weeks={came} />}</Came>;
}

function Weeks({ catalog, shown, first, areas, go, weeks }: ViewProps & { weeks: DataWeeks }) {
  const t = useT();
  const words = useDataWords();
  const { series, measure } = first;
  const listFirst = useMedia(media.noLabels);
  const open = [...areas.values()].find((a) => a.slug === shown.area);
  const days = words.days(weeks.from, weeks.to);
  const choose = (slug: string) => go({ area: slug });
  const rows = areaWeeks(weeks, areas);
  const opened = rows.find(({ area }) => area === open);
  const findings = rows.filter(({ change }) => change.finding !== 'none');
  const isAllWithheld = !weeks.city && rows.length === 0;
  const bars = weeks.city && <CityWeeks weeks={weeks} city={weeks.city} />;
  return (
    <>
      <Figure
        catalog={catalog}
        loaded={first}
        title={t('data.weekOf', { measure: words.measure(catalog.series, series, measure) })}
        note={days}
        downloads={[{ form: 'csv', address: viewExportOf({ series: series.id, measure: measure.id }, 'weeks') }]}
        hasNoDownload={isAllWithheld}
        hasNoImage={!weeks.city}
      >
        <div className={styles.weeks}>
          {weeks.city ? (
            <Change row={weeks.city} place={t('data.wholeCity')} />
          ) : (
            <Hidden forWhom={t('data.weekCityWithheld')} why={t('data.weekCityWhy')} />
          )}
          {!listFirst && bars}
          {rows.length === 0 ? (
            <Hidden forWhom={t('data.weekAreasWithheld')} why={t('data.weekAreasWhy')} />
          ) : (
            <>
              {findings.length > 0 && (
                <ul className={styles.findings}>
                  {findings.map((row) => (
                    <li key={row.area.slug}>
                      <Change
                        row={row}
                        place={
                          <button type="button" className={styles.area} onClick={() => choose(row.area.slug)}>
                            {row.area.name}
                          </button>
                        }
                        hasSpark
                      />
                    </li>
                  ))}
                </ul>
              )}
              <p data-key="sentence">
                {findings.length > 0
                  ? t('data.weekOthers', { n: rows.length - findings.length })
                  : t('data.weekNothing', { n: rows.length })}
              </p>
              <details className={styles.details}>
                <summary>{t('data.weekAll', { n: rows.length })}</summary>
                <WeeksTable loaded={first} rows={rows} onOpen={choose} />
              </details>
            </>
          )}
          {listFirst && bars}
          {!isAllWithheld && <HowTested areas={rows.length} />}
        </div>
      </Figure>
      <About loaded={{ ...first, per: null }} catalog={catalog} />
      {open && (
        <AreaSheet catalog={catalog} loaded={[first]} area={open} onClose={() => go({ area: null })}>
          {opened && (
            <section>
              <h3>{t('data.view.week')}</h3>
              <p className={styles.days}>{days}</p>
              <Change row={opened} place={open.name} hasSpark />
            </section>
          )}
        </AreaSheet>
      )}
    </>
  );
}

/** How it was found out, for who wants to check it; and for everybody what it does not say. */
function HowTested({ areas }: { areas: number }) {
  const t = useT();
  return (
    <>
      <details className={styles.details}>
        <summary>{t('data.weekHow')}</summary>
        <Sentences
          all={[
            t('data.weekHowUsual'),
            t('data.weekHowTest'),
            areas > 0 ? t('data.weekHowMany', { n: areas }) : t('data.weekHowCity'),
            t('data.weekHowInterval'),
          ]}
        />
      </details>
      <div>
        <h3 className={styles.mind}>{t('data.weekMind')}</h3>
        <Sentences all={[t('data.weekNotWhy'), t('data.weekNotEach'), t('data.weekNotLate'), t('data.weekNotAlert')]} />
      </div>
    </>
  );
}
