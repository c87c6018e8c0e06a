import type { CSSProperties } from 'react';
import { useT } from '../i18n/useT.ts';
import styles from './Skeleton.module.css';

/** A grey bar in the place of a text that is on its way. */
export function Bone({ width, height = 14 }: { width: CSSProperties['width']; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

/** Rows like those that are coming. They show only after 300 ms, so that what is quick does not flicker. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useT();
  return (
    <div className={styles.skeleton} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <div className={styles.row} key={i}>
          <Bone width={20} height={20} />
          <span className={styles.lines}>
            <Bone width={`${52 - (i % 3) * 8}%`} />
            <Bone width={`${34 - (i % 2) * 7}%`} height={10} />
          </span>
          <Bone width={72} />
        </div>
      ))}
    </div>
  );
}
