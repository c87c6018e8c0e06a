import styles from './Patterns.module.css';

/** The patterns themselves, once on the page. */
export function Patterns() {
  return (
    <svg aria-hidden width="0" height="0" className={styles.hatches} data-patterns>
      <defs>
        <pattern id="data-none" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={styles.ground} />
          <path d="M0 0V6" className={styles.line} />
        </pattern>
        <pattern id="data-withheld" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={styles.ground} />
          <circle cx="1.5" cy="1.5" r="0.9" className={styles.dot} />
          <circle cx="4.5" cy="4.5" r="0.9" className={styles.dot} />
        </pattern>
      </defs>
    </svg>
  );
}
