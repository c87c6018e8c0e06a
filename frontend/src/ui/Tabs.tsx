import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export interface Tab {
  id: string;
  href: string;
  label: string;
  /** A figure or a few words after the label. */
  note?: ReactNode;
}

/** The boards of a room: links, because each has an address of its own. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <Link
              href={tab.href}
              aria-current={tab.id === current ? 'page' : undefined}
              className={classes(styles.tab, tab.id === current && styles.current)}
            >
              {tab.label}
              {tab.note !== undefined && <span className={styles.note}>{tab.note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
