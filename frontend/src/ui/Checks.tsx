import { Check, type LucideIcon } from 'lucide-react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import styles from './Checks.module.css';

/** Any choices of a few, all in sight. */
export function Checks<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { id: T; label: string; icon?: LucideIcon }[];
  value: readonly T[];
  onChange: (value: T[]) => void;
}) {
  return (
    <CheckboxGroup className={styles.group} value={[...value]} onChange={(ids) => onChange(ids as T[])}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles.options}>
        {options.map(({ id, label: word, icon: Icon }) => (
          <Checkbox key={id} value={id} className={styles.option}>
            {({ isSelected }) => (
              <>
                <span className={styles.box}>{isSelected && <Check size={14} strokeWidth={3} aria-hidden />}</span>
                {Icon && <Icon size={16} aria-hidden />}
                {word}
              </>
            )}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
