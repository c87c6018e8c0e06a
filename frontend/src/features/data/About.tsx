import { ExternalLink } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import type { DataCatalog } from '../../lib/data.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './About.module.css';
import { Sentences } from './Sentences.tsx';
import type { Loaded } from './shown.ts';
import { useDataWords, useLimits } from './words.ts';

/** Where figures are from, of which days, how fresh they are, and what to bear in mind. */
export function About({ loaded, catalog }: { loaded: Loaded; catalog: DataCatalog }) {
  const t = useT();
  const words = useDataWords();
  const limits = useLimits();
  const { series, measure, period, per, cells, figures } = loaded;
  const unplaced = figures.unplaced.values[figures.periods.indexOf(period.id)];
  const [one, more] = series.measures;
  // Its own word is as the file writes it, in English; the one measure of it has a name in both languages.
  const only = series.only && (one && !more ? words.said(one.name) : series.only.toLowerCase());
  const sentences = [
    ...(period.whole ? [] : [t('data.isNotWhole', { period: period.id })]),
    ...(per !== null && cells.census !== undefined ? [t('data.census', { n: per, census: String(cells.census) })] : []),
    ...(unplaced ? [t('data.unplaced', { n: unplaced })] : []),
    ...(measure.harm ? [t('data.withheldWhy')] : []),
    ...(only ? [t('data.only', { what: only })] : []),
    ...limits(series.limits),
    ...figures.revisions
      .filter((r) => r.period === period.id)
      .map((r) =>
        t('data.revision', {
          day: words.moment(r.at),
          before: words.number(r.before),
          after: words.number(r.after),
        }),
      ),
  ];
  return (
    <Panel title={t('data.about', { measure: words.measure(catalog.series, series, measure) })}>
      <div className={styles.about}>
        <dl className={styles.facts}>
          <dt>{t('data.source')}</dt>
          <dd>
            {series.source.publisher}
            {series.source.portal && (
              <>
                {' · '}
                <a
                  href={`https://data.cityofchicago.org/d/${series.source.portal}`}
                  target="_blank"
                  rel="noreferrer"
                  className={styles.portal}
                >
                  {series.source.portal}
                  <ExternalLink size={14} aria-label={t('data.newWindow')} />
                </a>
              </>
            )}
          </dd>
          <dt>{t('data.dataSet')}</dt>
          <dd>{words.said(series.name)}</dd>
          <dt>{t('data.days')}</dt>
          <dd>
            {series.from && series.to
              ? t('data.fromTo', { from: words.day(series.from), to: words.day(series.to) })
              : words.period(period)}
          </dd>
          <dt>{t('data.imported')}</dt>
          <dd>{words.moment(series.importedAt)}</dd>
          {series.refresh && (
            <>
              <dt>{t('data.fetched')}</dt>
              <dd>
                {series.refresh.code
                  ? t('data.fetchFailed', { at: words.time(series.refresh.at), code: series.refresh.code })
                  : words.time(series.refresh.at)}
              </dd>
            </>
          )}
          {series.rows && (
            <>
              <dt>{t('data.rows')}</dt>
              <dd>
                {t('data.rowsUsed', series.rows)}
                {series.rowsSince && ` ${t('data.rowsSince', { day: words.day(series.rowsSince) })}`}
              </dd>
            </>
          )}
        </dl>
        {sentences.length > 0 && (
          <>
            <h3 className={styles.mind}>{t('data.mind')}</h3>
            <Sentences all={sentences} />
          </>
        )}
      </div>
    </Panel>
  );
}
