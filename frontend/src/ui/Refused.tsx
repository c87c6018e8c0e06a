import { CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRefusal } from './useRefusal.ts';
import { useT } from '../i18n/useT.ts';
import styles from './Refused.module.css';

/** What did not happen, why, its code in small, and the nearest thing that is possible. */
export function Refused({
  what,
  code,
  values,
  children,
}: {
  what: string;
  code: string | undefined;
  /** What the refusal has to say beside its code. */
  values?: unknown;
  children?: ReactNode;
}) {
  const t = useT();
  const refusal = useRefusal();
  return (
    <div role="alert" className={styles.refused}>
      <CircleSlash size={16} aria-hidden />
      <div className={styles.words}>
        <p>
          <strong>{what}</strong> {refusal(code, values)}
        </p>
        {code && <p className={styles.code}>{t('refusal.code', { code })}</p>}
        {children && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  );
}
