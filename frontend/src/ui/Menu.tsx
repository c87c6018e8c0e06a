import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  type PopoverProps,
} from 'react-aria-components';
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
  placement = 'bottom end',
}: {
  label: string;
  actions: readonly MenuAction[];
  children: ReactElement;
  placement?: PopoverProps['placement'];
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} placement={placement} offset={4}>
        <AriaMenu aria-label={label} className={styles.menu}>
          {actions.map(({ id, label: word, icon: Icon, keys, onAction }) => (
            <AriaMenuItem key={id} id={id} textValue={word} onAction={onAction} className={styles.item}>
              {Icon && <Icon size={16} aria-hidden />}
              <span className={styles.word}>{word}</span>
              {keys && <kbd className={styles.keys}>{keys}</kbd>}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
