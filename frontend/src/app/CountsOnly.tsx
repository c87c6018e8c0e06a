import { EyeOff } from 'lucide-react';
import { useT } from '../i18n/useT.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './CountsOnly.module.css';

/** Says of a room that only its counts are open to me, and why. */
export function CountsOnly() {
  const t = useT();
  return (
    <Tooltip text={t('shell.countsOnlyWhy')}>
      {/* Reached by keys too: why something is hidden is no secret. */}
      <button type="button" className={styles.countsOnly}>
        <EyeOff size={16} aria-hidden />
        {t('shell.countsOnly')}
      </button>
    </Tooltip>
  );
}
