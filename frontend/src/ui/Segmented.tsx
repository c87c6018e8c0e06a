import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Segmented.module.css';

export interface Segment<T extends string> {
  id: T;
  label: ReactNode;
  icon?: LucideIcon;
}

/** One choice of a few, all in sight. */
export function Segmented<T extends string>({
  label,
  segments,
  value,
  onChange,
  wide,
}: {
  /** What is chosen, for those who hear it. */
  label: string;
  segments: readonly Segment<T>[];
  value: T;
  onChange: (value: T) => void;
  wide?: boolean;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes(styles.group, wide && styles.wide)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as T);
      }}
    >
      {segments.map(({ id, label: word, icon: Icon }) => (
        <ToggleButton key={id} id={id} className={styles.segment}>
          {Icon && <Icon size={16} aria-hidden />}
          {word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
