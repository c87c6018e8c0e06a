import { useT } from '../i18n/useT.ts';
import { Mark } from './Brand.tsx';
import styles from './Opening.module.css';

/** Stands for the moment until it is known who is signed in; shows only if that takes long. */
export function Opening() {
  const t = useT();
  return (
    <div className={styles.opening} role="status">
      <Mark size={40} />
      <p>{t('shell.loading')}</p>
    </div>
  );
}
