import { useT } from '../../../i18n/useT.ts';
import type { DataTable } from '../../../lib/data.ts';
import styles from './BringIn.module.css';

/** The first rows of the columns that can be read, and which ones never are. */
export function Sample({ table: { columns, unread } }: { table: DataTable }) {
  const t = useT();
  const rows = columns[0]?.sample.map((_, i) => i) ?? [];
  return (
    <div className={styles.sample}>
      {columns.length === 0 ? (
        <p>{t('bringIn.noColumns')}</p>
      ) : (
        // It is wider than the sheet: keys have to get at what lies beside.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scrolls} tabIndex={0} role="group" aria-label={t('bringIn.columns')}>
          <table>
            <thead>
              <tr>
                {columns.map((c) => (
                  <th key={c.name} scope="col">
                    {c.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((i) => (
                <tr key={i}>
                  {columns.map((c) => (
                    <td key={c.name}>{c.sample[i]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unread.length > 0 && (
        <p className={styles.hint}>
          {t('bringIn.unread', { columns: unread.join(', ') })}. {t('bringIn.unreadWhy')}
        </p>
      )}
    </div>
  );
}
