import { CircleCheck } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import type { DataPreview } from '../../../lib/data.ts';
import styles from './BringIn.module.css';
import { StepHead } from './StepHead.tsx';

/** What was brought in. */
export function Done({ preview: { accepted, rows, series } }: { preview: DataPreview }) {
  const t = useT();
  return (
    <div className={styles.step}>
      <StepHead title={t('bringIn.done')} />
      <p className={styles.in}>
        <CircleCheck size={16} aria-hidden />
        {t('bringIn.doneText', { accepted, rows, series })}
      </p>
    </div>
  );
}
