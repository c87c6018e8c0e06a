import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: LucideIcon;
  /** What it does, in words: read aloud, and shown on hover and focus. */
  label: string;
  size?: 'medium' | 'small';
  look?: 'quiet' | 'outline' | 'solid';
  /** The key that does the same. */
  keys?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that shows only an icon. */
export function IconButton({
  icon: Icon,
  label,
  size = 'medium',
  look = 'quiet',
  keys,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles[size], styles[look], className)}
      >
        <Icon size={size === 'small' ? 16 : 20} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
