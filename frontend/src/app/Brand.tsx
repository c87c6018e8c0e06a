import { useT } from '../i18n/useT.ts';
import styles from './Brand.module.css';

/** The mark: people around a table. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" className={styles.ground} />
      <g className={styles.figure}>
        <circle cx="16" cy="7" r="2.6" />
        <circle cx="16" cy="25" r="2.6" />
        <circle cx="7" cy="16" r="2.6" />
        <circle cx="25" cy="16" r="2.6" />
      </g>
      <circle cx="16" cy="16" r="4" fill="none" strokeWidth="2.6" className={styles.table} />
    </svg>
  );
}

export function Brand({ size }: { size?: number }) {
  const t = useT();
  return (
    <span className={styles.brand}>
      <Mark size={size} />
      <b className={styles.name}>Cscc</b>
      <span className={styles.place}>{t('place.city')}</span>
    </span>
  );
}
