import { EyeOff } from 'lucide-react';
import { useT } from '../i18n/useT.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import styles from './CountsOnly.module.css';

/** Says of a room that only its counts are open to me, and why; a phone's bar has room for the first. */
export function CountsOnly() {
  const t = useT();
  const isPhone = useMedia(media.phone);
  const words = (
    <>
      <EyeOff size={isPhone ? 14 : 16} aria-hidden />
      {t('shell.countsOnly')}
    </>
  );
  if (isPhone) return <span className={styles.countsOnly}>{words}</span>;
  return (
    <Tooltip text={t('shell.countsOnlyWhy')}>
      {/* Reached by keys too: why something is hidden is no secret. */}
      <button type="button" className={styles.countsOnly}>
        {words}
      </button>
    </Tooltip>
  );
}
