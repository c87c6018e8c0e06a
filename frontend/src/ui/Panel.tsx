import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Panel.module.css';

/** A framed part of a board with a head: title, a note beside it, and what stands at the far end. */
export function Panel({
  title,
  note,
  end,
  children,
  className,
}: {
  title: string;
  note?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={classes(styles.panel, className)}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        {end && <span className={styles.end}>{end}</span>}
      </header>
      {children}
    </section>
  );
}
