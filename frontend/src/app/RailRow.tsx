import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classes } from '../ui/classes.ts';
import styles from './Rail.module.css';

/** One way in the rail: an icon, a name, and whether something there wants me. */
export function Row({
  href,
  icon: Icon,
  current,
  strong,
  mark,
  children,
}: {
  href: string;
  icon: LucideIcon;
  current: boolean;
  strong?: boolean;
  mark?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={classes(styles.row, current && styles.current, strong && styles.strong)}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.word}>{children}</span>
      {mark}
    </Link>
  );
}
