import { DatabaseZap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Asked } from '../../live/asked.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Came.module.css';
import { Failed } from './Failed.tsx';

/** What was asked for once it is here; until then what comes, or that it did not. */
export function Came<T>({ asked, children }: { asked: Asked<T>; children: (value: T) => ReactNode }) {
  if (asked.is === 'asking') return <Skeleton rows={8} />;
  if (asked.is === 'failed') return <Failed again={asked.again} />;
  return children(asked.value);
}

/** Nothing has been imported: what will stand here, and what brings it. */
export function Nothing() {
  const t = useT();
  return (
    <EmptyState
      icon={DatabaseZap}
      title={t('data.nothing')}
      action={<code className={styles.command}>npm run import -- data FILE</code>}
    >
      {t('data.nothingText')}
    </EmptyState>
  );
}
