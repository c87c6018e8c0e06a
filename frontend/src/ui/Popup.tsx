import type { ReactNode } from 'react';
import { Dialog, Popover, type PopoverProps } from 'react-aria-components';
import styles from './Popup.module.css';

/**
 * Something small that floats beside the button that opened it. Goes into a `DialogTrigger` after the button, or is
 * opened by `isOpen` beside a `triggerRef`.
 */
export function Popup({
  label,
  placement = 'bottom start',
  children,
  ...rest
}: {
  label: string;
  /** Gets the function that closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
} & Pick<PopoverProps, 'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef'>) {
  return (
    <Popover {...rest} className={styles.popover} placement={placement} offset={4}>
      <Dialog aria-label={label} className={styles.dialog}>
        {/* Opened by a state of its own, it is not the dialog that can close it. */}
        {({ close }) =>
          typeof children === 'function'
            ? children(rest.isOpen === undefined ? close : () => rest.onOpenChange?.(false))
            : children
        }
      </Dialog>
    </Popover>
  );
}
