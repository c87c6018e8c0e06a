import type { ReactNode } from 'react';
import { Dialog, Popover, type PopoverProps } from 'react-aria-components';
import styles from './Popup.module.css';

/** Something small that floats beside the button that opened it. Goes into a `DialogTrigger` after the button. */
export function Popup({
  label,
  placement = 'bottom start',
  children,
}: {
  label: string;
  placement?: PopoverProps['placement'];
  /** Gets the function that closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <Popover className={styles.popover} placement={placement} offset={4}>
      <Dialog aria-label={label} className={styles.dialog}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </Popover>
  );
}
