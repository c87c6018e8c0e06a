import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Tag.module.css';

/** The five status colours. */
export type Tone = 'lake' | 'brick' | 'gold' | 'leaf' | 'slate';

/** A word in a tinted box. Only what asks someone to act, or says what a thing is, gets one. */
export function Tag({ tone = 'slate', icon: Icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      {Icon && <Icon size={14} aria-hidden />}
      {children}
    </span>
  );
}
