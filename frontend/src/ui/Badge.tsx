import { classes } from './classes.ts';
import styles from './Badge.module.css';
import { initials } from './initials.ts';

function toTint(tint: number | null | undefined): string | undefined {
  return styles[`tint${tint ?? 'None'}`];
}

/** A person: round, with their initials, in their agency's tint. The dot says whether they are here or away. */
export function Avatar({
  name,
  tint,
  size = 32,
  here,
}: {
  name: string;
  tint?: number | null;
  size?: 24 | 32 | 40;
  here?: 'active' | 'away';
}) {
  return (
    <span className={classes(styles.badge, styles.round, styles[`s${size}`], toTint(tint))} aria-hidden>
      {initials(name)}
      {here && <span className={classes(styles.dot, styles[here])} />}
    </span>
  );
}

/** An agency: square, with its initials, in its tint. */
export function AgencyBadge({
  initials: letters,
  tint,
  size = 24,
}: {
  initials: string;
  tint?: number | null;
  size?: 20 | 24 | 32;
}) {
  return (
    <span className={classes(styles.badge, styles.square, styles[`s${size}`], toTint(tint))} aria-hidden>
      {letters}
    </span>
  );
}

/** How many things want me; nothing if none do. */
export function Count({ n }: { n: number }) {
  return n > 0 ? <span className={styles.count}>{n > 99 ? '99+' : n}</span> : null;
}
