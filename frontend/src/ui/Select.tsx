import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { FieldParts } from './Field.tsx';

export interface Option<T extends string> {
  id: T;
  label: string;
  icon?: LucideIcon;
}

/** One choice of many. */
export function Select<T extends string>({
  label,
  hint,
  error,
  optional,
  options,
  value,
  onChange,
  placeholder,
  hideLabel,
}: {
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  placeholder?: string;
  /** Where it stands says what it is; the label is then only heard. */
  hideLabel?: boolean;
}) {
  return (
    <AriaSelect
      className={styles.field}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as T);
      }}
      isInvalid={!!error}
      placeholder={placeholder}
      aria-label={hideLabel ? label : undefined}
    >
      <FieldParts label={hideLabel ? undefined : label} hint={hint} error={error} optional={optional}>
        <AriaButton className={classes(styles.input, styles.choice)}>
          <SelectValue className={styles.chosen} />
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
      </FieldParts>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list} items={options}>
          {({ id, label: word, icon: Icon }) => (
            <ListBoxItem id={id} textValue={word} className={styles.option}>
              {({ isSelected }) => (
                <>
                  {Icon && <Icon size={16} aria-hidden />}
                  <span className={styles.chosen}>{word}</span>
                  {isSelected && <Check size={16} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
