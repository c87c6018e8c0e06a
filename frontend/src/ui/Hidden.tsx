import { EyeOff } from 'lucide-react';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import { useT } from '../i18n/useT.ts';
import styles from './Hidden.module.css';
import { Popup } from './Popup.tsx';

/** Stands where something is that this audience may not see: for whom it is, and why. */
export function Hidden({ forWhom, why }: { forWhom: string; why: string }) {
  const t = useT();
  return (
    <span className={styles.hidden}>
      <EyeOff size={16} aria-hidden />
      {forWhom}
      <DialogTrigger>
        <AriaButton className={styles.why}>{t('ui.why')}</AriaButton>
        <Popup label={forWhom}>
          <p>{why}</p>
        </Popup>
      </DialogTrigger>
    </span>
  );
}
