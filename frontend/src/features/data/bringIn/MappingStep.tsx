import { useEffect, useRef } from 'react';
import { useT } from '../../../i18n/useT.ts';
import type { ColumnKind, DataTable } from '../../../lib/data.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Select } from '../../../ui/Select.tsx';
import { FieldRow } from '../../../ui/Sheet.tsx';
import styles from './BringIn.module.css';
import { type Draft, type Missing, missingIn, ofKind } from './draft.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { Sample } from './Sample.tsx';
import { StepHead } from './StepHead.tsx';

/** Where, when and what the rows of a table are of. */
export function MappingStep({
  table,
  draft,
  checks,
  problem,
  onChange,
}: {
  table: DataTable;
  draft: Draft;
  /** How often somebody wanted to go on before all was said. */
  checks: number;
  problem: string | null;
  onChange: (draft: Draft) => void;
}) {
  const t = useT();
  const form = useRef<HTMLDivElement>(null);
  const missing: ReadonlySet<Missing> = checks > 0 ? missingIn(draft) : new Set();
  useEffect(() => {
    if (checks > 0) form.current?.querySelector<HTMLElement>('[data-invalid] :is(input, button)')?.focus();
  }, [checks]);
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const error = (what: Missing) => (missing.has(what) ? t(`bringIn.missing.${what}`) : undefined);
  const column = (
    field: 'area' | 'latitude' | 'longitude' | 'location' | 'periodColumn',
    kinds: readonly ColumnKind[],
    what: Missing,
  ) => (
    <Select
      label={t(`bringIn.${field}`)}
      placeholder={t('bringIn.chooseColumn')}
      options={ofKind(table, ...kinds).map((c) => ({ id: c.name, label: c.name }))}
      value={draft[field]}
      onChange={(name) => set({ [field]: name })}
      error={draft[field] === null ? error(what) : undefined}
    />
  );
  return (
    <div ref={form} className={styles.step}>
      <StepHead title={t('bringIn.mapping')}>{t('bringIn.mappingText')}</StepHead>
      {problem && <Refused what={t('bringIn.notRead')} code={problem} />}
      <Sample table={table} />
      <section className={styles.part}>
        <Choices
          label={t('bringIn.by')}
          options={(['area', 'point', 'location'] as const).map((id) => ({ id, label: t(`bringIn.by.${id}`) }))}
          value={draft.by}
          onChange={(by) => set({ by })}
        />
        {draft.by === 'area' && column('area', ['area'], 'area')}
        {draft.by === 'point' && (
          <FieldRow>
            {column('latitude', ['latitude'], 'point')}
            {column('longitude', ['longitude'], 'point')}
          </FieldRow>
        )}
        {draft.by === 'location' && column('location', ['location'], 'location')}
      </section>
      <section className={styles.part}>
        <Choices
          label={t('bringIn.when')}
          options={(['fixed', 'column'] as const).map((id) => ({ id, label: t(`bringIn.when.${id}`) }))}
          value={draft.when}
          onChange={(when) => set({ when })}
        />
        {draft.when === 'fixed' ? (
          <TextField
            label={t('bringIn.period')}
            hint={t('bringIn.periodHint')}
            value={draft.period}
            onChange={(period) => set({ period })}
            error={error('period')}
          />
        ) : (
          column('periodColumn', ['year', 'date'], 'periodColumn')
        )}
      </section>
      <section
        className={styles.part}
        aria-labelledby="bring-in-what"
        data-invalid={missing.has('measures') || undefined}
      >
        <div>
          <h4 id="bring-in-what">{t('bringIn.what')}</h4>
          <p className={styles.hint}>{t('bringIn.whatText')}</p>
          {missing.has('measures') && <p className={styles.error}>{error('measures')}</p>}
        </div>
        <ul className={styles.measures}>
          {draft.measures.map((measure) => (
            <MeasureFields
              key={measure.column ?? ''}
              measure={measure}
              error={error('names')}
              onChange={(part) => set({ measures: draft.measures.map((m) => (m === measure ? { ...m, ...part } : m)) })}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}
