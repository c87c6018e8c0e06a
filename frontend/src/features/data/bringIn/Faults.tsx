import type { MessageId } from '../../../i18n/language.ts';
import en from '../../../i18n/bringIn.en.ts';
import { useT } from '../../../i18n/useT.ts';
import type { DataFault } from '../../../lib/data.ts';
import { type Column, Table } from '../../../ui/Table.tsx';
import { useDataWords } from '../words.ts';
import styles from './BringIn.module.css';

/** So many are told; who has more mends the file first. */
const mostTold = 25;

/** Which rows and cells are left out, where they stand and why. */
export function Faults({ faults }: { faults: readonly DataFault[] }) {
  const t = useT();
  const words = useDataWords();
  const why = ({ code }: DataFault) => {
    const id = `bringIn.fault.${code}`;
    return id in en ? t(id as MessageId) : t('bringIn.faultUnknown', { code });
  };
  const columns: Column<DataFault>[] = [
    { id: 'line', label: t('bringIn.lineColumn'), cell: (f) => words.number(f.line) },
    { id: 'column', label: t('bringIn.column'), typed: true, cell: (f) => f.column ?? '' },
    { id: 'why', label: t('bringIn.why'), cell: why },
  ];
  return (
    <section className={styles.part}>
      <h4>{t('bringIn.faults')}</h4>
      <Table
        label={t('bringIn.faults')}
        columns={columns}
        rows={faults.slice(0, mostTold)}
        rowId={(f) => `${f.line} ${f.column} ${f.code}`}
      />
      {faults.length > mostTold && <p className={styles.hint}>{t('bringIn.more', { n: faults.length - mostTold })}</p>}
    </section>
  );
}
