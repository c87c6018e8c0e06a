import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Keys.module.css';

/** What the shades and signs of a drawing mean; it goes with the drawing's picture. */
export function Keys({ label, isPadded, children }: { label?: string; isPadded?: boolean; children: ReactNode }) {
  return (
    <ul className={classes(styles.keys, isPadded && styles.padded)} aria-label={label}>
      {children}
    </ul>
  );
}

/** One of them, 22 by 14 pixels. */
export function Key({ swatch, children }: { swatch: ReactNode; children: ReactNode }) {
  return (
    <li data-key className={styles.key}>
      <svg width="22" height="14" aria-hidden className={styles.swatch}>
        {swatch}
      </svg>
      <span>{children}</span>
    </li>
  );
}
