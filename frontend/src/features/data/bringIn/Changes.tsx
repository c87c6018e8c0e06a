import { useT } from '../../../i18n/useT.ts';
import type { DataChange, DataPreview } from '../../../lib/data.ts';
import { type Column, Table } from '../../../ui/Table.tsx';
import { useDataWords } from '../words.ts';
import styles from './BringIn.module.css';

/** What becomes of the figures that are kept. */
export function Changes({ changes }: { changes: NonNullable<DataPreview['changes']> }) {
  const t = useT();
  const words = useDataWords();
  const { other, gone, told } = changes;
  const all = changes.new + other + gone;
  const total = (n: number | null | undefined) => (typeof n === 'number' ? words.number(n) : '–');
  const columns: Column<DataChange>[] = [
    { id: 'name', label: t('data.measure'), typed: true, cell: (c) => words.said(c.name) },
    { id: 'period', label: t('data.period'), cell: (c) => c.period.replace('-', '–') },
    { id: 'change', label: t('bringIn.change.what'), cell: (c) => t(`bringIn.change.${c.change}`) },
    { id: 'before', label: t('bringIn.before'), figure: true, cell: (c) => total(c.before) },
    { id: 'after', label: t('bringIn.after'), figure: true, cell: (c) => total(c.after) },
  ];
  return (
    <section className={styles.part}>
      <h4>{t('bringIn.changes')}</h4>
      <p>{all === 0 ? t('bringIn.changesNone') : t('bringIn.changesText', { n: changes.new, other, gone })}</p>
      {told.length > 0 && (
        <details className={styles.details} open={other + gone > 0}>
          <summary>{t('data.asTable')}</summary>
          <Table label={t('bringIn.changes')} columns={columns} rows={told} rowId={(c) => `${c.name.en} ${c.period}`} />
          {all > told.length && <p className={styles.hint}>{t('bringIn.more', { n: all - told.length })}</p>}
        </details>
      )}
    </section>
  );
}
