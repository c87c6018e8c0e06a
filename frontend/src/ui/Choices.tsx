import type { LucideIcon } from 'lucide-react';
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Choices.module.css';

/** One choice of a few in a form, all in sight: as one joined bar, or as boxes side by side. */
export function Choices<T extends string>({
  label,
  options,
  value,
  onChange,
  joined,
  error,
}: {
  label: string;
  options: readonly { id: T; label: string; icon?: LucideIcon; tone?: 'brick' }[];
  value: T;
  onChange: (value: T) => void;
  joined?: boolean;
  error?: string;
}) {
  return (
    <RadioGroup
      className={styles.field}
      value={value}
      onChange={(id) => onChange(id as T)}
      orientation="horizontal"
      isInvalid={!!error}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={classes(styles.options, joined && styles.joined)}>
        {options.map(({ id, label: word, icon: Icon, tone }) => (
          <Radio key={id} value={id} className={classes(styles.option, tone && styles[tone])}>
            {Icon && <Icon size={16} aria-hidden />}
            {word}
          </Radio>
        ))}
      </div>
      <FieldError className={styles.error}>{error}</FieldError>
    </RadioGroup>
  );
}
