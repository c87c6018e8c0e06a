import { Map as MapIcon, Plus, X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import type { DataCatalog, DataTopic } from '../../lib/data.ts';
import { Button } from '../../ui/Button.tsx';
import { type OptionGroup, SearchSelect } from '../../ui/SearchSelect.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { beside, type Chosen, keyOf, perResidents, type Shown, type View, views } from './address.ts';
import styles from './Chooser.module.css';
import type { Go } from './shown.ts';
import { useDataWords } from './words.ts';

const icons = { map: MapIcon };

/** What is asked about first stands first. */
const topics = [
  'violence',
  'income',
  'work',
  'housing',
  'food',
  'health',
  'education',
  'language',
  'services',
  'otherCrime',
  'places',
  'residents',
  'other',
] as const satisfies readonly DataTopic[];

/** What is looked at, when, in what, and how. */
export function Chooser({ catalog, shown, go }: { catalog: DataCatalog; shown: Shown; go: Go }) {
  const t = useT();
  const { first, second, view } = shown;
  const counts = [first, second].some((c) => c?.measure.unit === 'count');
  // Whoever came by an address to a view that this measure has not, still sees where they are.
  const offered = views;
  return (
    <div className={styles.chooser}>
      <div className={styles.views}>
        <Segmented<View>
          label={t('data.view')}
          value={view}
          onChange={(v) => go({ v })}
          segments={offered.map((id) => ({ id, label: t(`data.view.${id}`), icon: icons[id] }))}
        />
      </div>
      <div className={styles.row}>
        <Choice
          catalog={catalog}
          chosen={first}
          label={t('data.measure')}
          periodLabel={t('data.period')}
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
      {view === 'map' && (
        <div className={styles.row}>
          {second ? (
            <>
              <Choice
                catalog={catalog}
                chosen={second}
                label={t('data.secondMap')}
                periodLabel={t('data.secondPeriod')}
                onMeasure={(measure) => go({ with: measure, wp: null })}
                onPeriod={(wp) => go({ wp }, { replace: true })}
              />
              <Button look="quiet" icon={X} onPress={() => go({ with: null, wp: null })}>
                {t('data.removeSecond')}
              </Button>
            </>
          ) : (
            <Button look="quiet" size="small" icon={Plus} onPress={() => go(beside(catalog, first))}>
              {t('data.addSecond')}
            </Button>
          )}
          <Toggle isOn={shown.needs} onChange={(isOn) => go({ over: isOn ? 'needs' : null }, { replace: true })}>
            {t('data.overNeeds')}
          </Toggle>
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
  periodLabel: string;
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
  // A topic of a newer host stands with what is left over.
  const topicOf = (topic: DataTopic) => (topics.includes(topic) ? topic : 'other');
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
      {chosen && (
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
