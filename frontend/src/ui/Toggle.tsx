import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './Toggle.module.css';

/** Something that is on or off, and is seen to be. */
export function Toggle({
  isOn,
  onChange,
  isDisabled,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
}) {
  return (
    <ToggleButton isSelected={isOn} onChange={onChange} isDisabled={isDisabled} className={styles.toggle}>
      <span className={styles.box}>{isOn && <Check size={14} strokeWidth={3} aria-hidden />}</span>
      {children}
    </ToggleButton>
  );
}
