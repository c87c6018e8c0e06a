import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '../i18n/useT.ts';
import { Age } from './Age.tsx';
import { classes } from './classes.ts';
import { useFreshness } from './freshness.ts';
import styles from './Tile.module.css';

/** A row of live figures. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className={styles.tiles}>
      {children}
    </section>
  );
}

/** One live figure: what it counts, how many, one comparison, and how long ago that was known. */
export function Tile({
  title,
  figure,
  unit,
  beside,
  comparison,
  at,
  wide,
  href,
}: {
  title: string;
  figure: string;
  /** What the figure is counted in, small after it. */
  unit?: string;
  /** What the figure is made of, after it. */
  beside?: ReactNode;
  comparison?: ReactNode;
  at: number | undefined;
  /** Takes the room that what stands beside the figure needs. */
  wide?: boolean;
  /** Where it is told what stands behind the figure; pressing anywhere in the tile leads there. */
  href?: string;
}) {
  const t = useT();
  const freshness = useFreshness(at);
  const dead = freshness === 'dead';
  return (
    <div className={classes(styles.tile, wide && styles.wide, href !== undefined && styles.leads)}>
      <h2 className={styles.title}>
        {href === undefined ? (
          title
        ) : (
          <Link href={href} className={styles.link}>
            {title}
          </Link>
        )}
      </h2>
      <div className={styles.line}>
        <span className={classes(styles.figure, freshness !== 'fresh' && styles.old)}>
          {dead ? '–' : figure}
          {!dead && unit && <span className={styles.unit}> {unit}</span>}
        </span>
        {!dead && beside}
      </div>
      <div className={styles.foot}>
        <span className={styles.comparison}>
          {dead ? at !== undefined && t('age.lastSeen', { value: unit ? `${figure} ${unit}` : figure }) : comparison}
        </span>
        <Age at={at} />
      </div>
    </div>
  );
}
