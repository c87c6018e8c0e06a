import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  type PopoverProps,
} from 'react-aria-components';
import { focusOnce } from './focusOnce.ts';
import styles from './Menu.module.css';

export interface MenuAction {
  id: string;
  label: string;
  icon?: LucideIcon;
  keys?: string;
  onAction: () => void;
}

/** A button that opens a list of things to do. `children` is the button. */
export function Menu({
  label,
  actions,
  children,
  placement,
}: {
  label: string;
  actions: readonly MenuAction[];
  children: ReactElement;
  placement?: PopoverProps['placement'];
}) {
  return (
    <MenuTrigger>
      {children}
      <MenuPopover label={label} actions={actions} placement={placement} />
    </MenuTrigger>
  );
}

/** The list of a menu by itself, for a button that does something else as well: it is then opened by `isOpen`. */
export function MenuPopover({
  label,
  actions,
  placement = 'bottom end',
  ...rest
}: {
  label: string;
  actions: readonly MenuAction[];
} & Pick<PopoverProps, 'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef'>) {
  return (
    <Popover {...rest} className={styles.popover} placement={placement} offset={4}>
      <AriaMenu
        aria-label={label}
        className={styles.menu}
        ref={rest.isOpen === undefined ? undefined : focusOnce}
        onClose={() => rest.onOpenChange?.(false)}
      >
        {actions.map(({ id, label: word, icon: Icon, keys, onAction }) => (
          <AriaMenuItem key={id} id={id} textValue={word} onAction={onAction} className={styles.item}>
            {Icon && <Icon size={16} aria-hidden />}
            <span className={styles.word}>{word}</span>
            {keys && <kbd className={styles.keys}>{keys}</kbd>}
          </AriaMenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
