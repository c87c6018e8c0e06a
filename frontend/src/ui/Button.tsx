import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `solid` for the one thing to do in a view, `outline` for what stands beside it, `quiet` for the rest. */
  look?: 'solid' | 'outline' | 'quiet';
  size?: 'medium' | 'small' | 'large';
  icon?: LucideIcon;
  /** Fills the width that it is given. */
  wide?: boolean;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with a word. */
export function Button({
  look = 'outline',
  size = 'medium',
  icon: Icon,
  wide,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(styles.button, styles[look], styles[size], wide && styles.wide, className)}
    >
      {Icon && <Icon size={size === 'large' ? 20 : 16} aria-hidden />}
      <span className={styles.word}>{children}</span>
    </AriaButton>
  );
}
