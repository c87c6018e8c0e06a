import type { ReactNode } from 'react';
import { Age } from '../../../ui/Age.tsx';
import { classes } from '../../../ui/classes.ts';
import { useFreshness } from '../../../ui/freshness.ts';
import styles from './WallFigure.module.css';

/** One figure to be read from across a room: grey when it is old, a dash when nobody can say any more. */
export function WallFigure({
  title,
  figure,
  unit,
  at,
  wide,
  children,
}: {
  title: ReactNode;
  figure: string | number;
  unit?: ReactNode;
  at: number | undefined;
  /** Larger, with what is said about it beside it instead of below. */
  wide?: boolean;
  children?: ReactNode;
}) {
  const freshness = useFreshness(at);
  const isDead = freshness === 'dead';
  return (
    <section className={classes(styles.tile, wide && styles.wide)}>
      <h2>{title}</h2>
      <div className={styles.line}>
        <span className={classes(styles.figure, freshness !== 'fresh' && styles.old)}>
          {isDead ? '–' : figure}
          {!isDead && unit && <span className={styles.unit}>{unit}</span>}
        </span>
        {wide && !isDead && children}
      </div>
      {!wide && children && <p>{!isDead && children}</p>}
      <p className={styles.age}>
        <Age at={at} bare />
      </p>
    </section>
  );
}
