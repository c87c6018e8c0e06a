import type { ReactNode } from 'react';
import { focusOnce } from '../../../ui/focusOnce.ts';
import styles from './BringIn.module.css';

/** What a step is about. It has the focus when the step comes, so that it is heard and the next key starts there. */
export function StepHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h3 ref={focusOnce} tabIndex={-1}>
        {title}
      </h3>
      {children && <p>{children}</p>}
    </header>
  );
}
