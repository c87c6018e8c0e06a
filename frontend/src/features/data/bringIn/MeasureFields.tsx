import { useT } from '../../../i18n/useT.ts';
import { TextField } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { FieldRow } from '../../../ui/Sheet.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { topics } from '../topics.ts';
import styles from './BringIn.module.css';
import type { MeasureDraft } from './draft.ts';

const units = ['count', 'percent', 'dollars', 'index', 'perThousand', 'perHundredThousand', 'other'] as const;

/** A column with figures, or the rows themselves, and what is said of it if it is wanted. */
export function MeasureFields({
  measure,
  error,
  onChange,
}: {
  measure: MeasureDraft;
  /** What is wrong with a name that is empty. */
  error: string | undefined;
  onChange: (part: Partial<MeasureDraft>) => void;
}) {
  const t = useT();
  const { column, isOn, name, spanish, unit, topic, harm } = measure;
  const title = column ?? t('bringIn.rows');
  return (
    <li className={styles.measure}>
      <Toggle isOn={isOn} onChange={(on) => onChange({ isOn: on })}>
        {title}
      </Toggle>
      {isOn && (
        <div role="group" aria-label={title} className={styles.part}>
          <FieldRow>
            <TextField
              label={t('bringIn.name')}
              value={name}
              maxLength={120}
              onChange={(said) => onChange({ name: said })}
              error={name.trim() === '' ? error : undefined}
            />
            <TextField
              label={t('bringIn.spanish')}
              optional
              value={spanish}
              maxLength={120}
              onChange={(said) => onChange({ spanish: said })}
            />
          </FieldRow>
          <FieldRow>
            {column !== null && (
              <Select
                label={t('bringIn.unit')}
                options={units.map((id) => ({
                  id,
                  label: t(id === 'count' ? 'bringIn.unit.count' : `data.unit.${id}`),
                }))}
                value={unit}
                // What is withheld is counts.
                onChange={(of) => onChange({ unit: of, harm: harm && of === 'count' })}
              />
            )}
            <Select
              label={t('bringIn.topic')}
              options={topics.map((id) => ({ id, label: t(`data.topic.${id}`) }))}
              value={topic}
              onChange={(of) => onChange({ topic: of })}
            />
          </FieldRow>
          {unit === 'count' && (
            <div>
              <Toggle isOn={harm} onChange={(on) => onChange({ harm: on })}>
                {t('bringIn.harm')}
              </Toggle>
              <p className={styles.hint}>{t('bringIn.harmText')}</p>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
