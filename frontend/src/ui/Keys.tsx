import styles from './Keys.module.css';

/** A key or a chord, as printed on the keys. */
export function Keys({ keys }: { keys: string }) {
  return <kbd className={styles.keys}>{keys}</kbd>;
}
