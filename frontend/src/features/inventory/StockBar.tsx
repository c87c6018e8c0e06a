import type { ItemView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { classes } from '../../ui/classes.ts';
import styles from './StockBar.module.css';

const parts = ['free', 'reserved', 'committed', 'outOfService'] as const;

/** How much of an item is free, and where the rest is. The figures stand beside it, so it is a picture only. */
export function StockBar({ item }: { item: ItemView }) {
  const shown = parts.filter((part) => item[part] > 0);
  return (
    <span className={styles.bar} aria-hidden>
      {shown.map((part) => (
        <span key={part} className={classes(styles.part, styles[part])} style={{ flexGrow: item[part] }} />
      ))}
    </span>
  );
}

/** What the parts of the bars mean. */
export function StockLegend() {
  const t = useT();
  return (
    <ul className={styles.legend} aria-hidden>
      {parts.map((part) => (
        <li key={part}>
          <span className={classes(styles.swatch, styles[part])} />
          {t(`status.resource.${part === 'free' ? 'available' : part}`)}
        </li>
      ))}
    </ul>
  );
}
