import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classes } from './classes.ts';
import type { Tone } from './Tag.tsx';

/** One line that says how things stand with the whole page, and the one thing to do about it. */
export function Banner({
  tone,
  icon: Icon,
  children,
  action,
}: {
  tone: Tone;
  icon: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div role="status" className={classes(styles.banner, styles[tone])}>
      <Icon size={16} aria-hidden />
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}
