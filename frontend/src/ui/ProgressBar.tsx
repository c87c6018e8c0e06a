import { classes } from './classes.ts';
import styles from './ProgressBar.module.css';

/** How much of what was asked for is there. The figures stand beside it in words, so it is a picture only. */
export function ProgressBar({ value, of, done }: { value: number; of: number; done?: boolean }) {
  const share = of > 0 ? Math.min(1, value / of) : 0;
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={classes(styles.fill, (done ?? share >= 1) && styles.done)}
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}
