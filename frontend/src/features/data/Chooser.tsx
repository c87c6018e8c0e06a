import { CalendarDays, ChartColumn, ChartLine, ChartScatter, Clock, Map as MapIcon, Plus, X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import { type DataCatalog, keyOf } from '../../lib/data.ts';
import { Button } from '../../ui/Button.tsx';
import { type OptionGroup, SearchSelect } from '../../ui/SearchSelect.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { beside, type Chosen, perResidents, type Shown, type View, views } from './address.ts';
import { hasRates } from './cells.ts';
import styles from './Chooser.module.css';
import type { Go } from './shown.ts';
import { topicOf, topics } from './topics.ts';
import { useDataWords } from './words.ts';

const icons = {
  map: MapIcon,
  trend: ChartLine,
  rank: ChartColumn,
  compare: ChartScatter,
  hours: Clock,
  week: CalendarDays,
};

/** What is looked at, when, in what, and how. */
export function Chooser({
  catalog,
  shown,
  hasHours,
  go,
}: {
  catalog: DataCatalog;
  shown: Shown;
  /** Its hours of the week are known. */
  hasHours: boolean;
  go: Go;
}) {
  const t = useT();
  const words = useDataWords();
  const isPhone = useMedia(media.phone);
  const { first, second, view } = shown;
  const counts = view !== 'hours' && view !== 'week' && [first, second].some((c) => c && hasRates(c.measure));
  // A trend is of all years; hours are of all that are known; the newest week is the newest there is.
  const hasPeriod = view !== 'trend' && view !== 'hours' && view !== 'week';
  const lacks = (v: View) => (v === 'hours' && !hasHours) || (v === 'week' && !first.measure.hasWeeks);
  // Whoever came by an address to a view that this measure has not, still sees where they are.
  const offered = views.filter((v) => !lacks(v) || v === view);
  const looks = offered.map((id) => ({ id, label: t(`data.view.${id}`), icon: icons[id] }));
  // Nothing is compared with nothing: something is put beside it, and another can be chosen.
  const look = (v: View) => go(v === 'compare' && !second ? { v, ...beside(catalog, first) } : { v });
  return (
    <div className={styles.chooser}>
      {isPhone ? (
        <Select<View> label={t('data.view')} value={view} onChange={look} options={looks} />
      ) : (
        <div className={styles.views}>
          <Segmented<View> label={t('data.view')} value={view} onChange={look} segments={looks} />
        </div>
      )}
      <div className={styles.row}>
        <Choice
          catalog={catalog}
          chosen={first}
          label={t('data.measure')}
          periodLabel={hasPeriod ? t('data.period') : undefined}
          onMeasure={(m) => go({ m, p: null })}
          onPeriod={(p) => go({ p }, { replace: true })}
        />
        {counts && (
          <Segmented
            label={t('data.shownAs')}
            value={shown.per === null ? 'count' : 'rate'}
            onChange={(as) => go({ per: as === 'rate' ? String(perResidents) : null }, { replace: true })}
            segments={[
              { id: 'count', label: t('data.count') },
              { id: 'rate', label: t('data.perResidents', { n: perResidents }) },
            ]}
          />
        )}
      </div>
      {(view === 'map' || view === 'compare') && (
        <div className={styles.row}>
          {second || view === 'compare' ? (
            <>
              <Choice
                catalog={catalog}
                chosen={second}
                label={t(view === 'map' ? 'data.secondMap' : 'data.against')}
                periodLabel={t('data.secondPeriod')}
                onMeasure={(measure) => go({ with: measure, wp: null })}
                onPeriod={(wp) => go({ wp }, { replace: true })}
              />
              {view === 'map' && (
                <Button look="quiet" icon={X} onPress={() => go({ with: null, wp: null })}>
                  {t('data.removeSecond')}
                </Button>
              )}
            </>
          ) : (
            <Button look="quiet" size="small" icon={Plus} onPress={() => go(beside(catalog, first))}>
              {t('data.addSecond')}
            </Button>
          )}
          {view === 'map' && (
            <Toggle isOn={shown.needs} onChange={(isOn) => go({ over: isOn ? 'needs' : null }, { replace: true })}>
              {t('data.overNeeds')}
            </Toggle>
          )}
          {view === 'map' && catalog.series.some((s) => s.places > 0) && (
            <div className={styles.places}>
              <Select
                label={t('data.places')}
                value={shown.places?.id ?? ''}
                onChange={(places) => go({ places: places || null }, { replace: true })}
                options={[
                  { id: '', label: t('data.noPlaces') },
                  ...catalog.series
                    .filter((s) => s.places > 0)
                    .map((s) => ({ id: s.id, label: t('data.placesOf', { series: words.said(s.name), n: s.places }) })),
                ]}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** A measure and its period. */
function Choice({
  catalog,
  chosen,
  label,
  periodLabel,
  onMeasure,
  onPeriod,
}: {
  catalog: DataCatalog;
  chosen: Chosen | undefined;
  label: string;
  /** Without it, no period is chosen. */
  periodLabel?: string;
  onMeasure: (key: string) => void;
  onPeriod: (period: string) => void;
}) {
  const t = useT();
  const words = useDataWords();
  const intl = useIntl();
  const all = catalog.series.flatMap((series) =>
    series.measures
      .filter((m) => m.periods.length > 0)
      .map((measure) => ({
        topic: measure.topic,
        id: keyOf({ series: series.id, measure: measure.id }),
        label: words.measure(catalog.series, series, measure),
      })),
  );
  const groups: OptionGroup[] = topics.flatMap((topic) => {
    const options = all
      .filter((m) => topicOf(m.topic) === topic)
      .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale));
    return options.length > 0 ? [{ id: topic, label: t(`data.topic.${topic}`), options }] : [];
  });
  return (
    <>
      <div className={styles.measure}>
        <SearchSelect
          label={label}
          groups={groups}
          value={chosen ? keyOf({ series: chosen.series.id, measure: chosen.measure.id }) : null}
          onChange={onMeasure}
          placeholder={t('data.choose')}
        />
      </div>
      {chosen && periodLabel !== undefined && (
        <div className={styles.period}>
          <Select
            label={periodLabel}
            options={chosen.measure.periods.toReversed().map((p) => ({ id: p.id, label: words.period(p) }))}
            value={chosen.period.id}
            onChange={onPeriod}
          />
        </div>
      )}
    </>
  );
}
