import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  NumberField as AriaNumberField,
  type NumberFieldProps,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import styles from './Field.module.css';

interface Described {
  label: string;
  /** What to mind while filling it in. */
  hint?: ReactNode;
  /** What is wrong with what stands there. */
  error?: string;
  /** Says that it may stay empty. */
  optional?: boolean;
}

/** Label, hint and error, in the order in which they are read. */
export function FieldParts({
  label,
  hint,
  error,
  optional,
  children,
}: Omit<Described, 'label'> & { label?: string; children: ReactNode }) {
  const t = useT();
  return (
    <>
      {label && (
        <Label className={styles.label}>
          {label}
          {optional && <span className={styles.optional}> {t('ui.optional')}</span>}
        </Label>
      )}
      {children}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  );
}

type TextFieldProps = Described &
  Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    placeholder?: string;
    inputRef?: Ref<HTMLInputElement>;
    icon?: LucideIcon;
    className?: string;
  };

/** One line of text; with `type`, a date, a time or a search. */
export function TextField({
  label,
  hint,
  error,
  optional,
  placeholder,
  inputRef,
  icon: Icon,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={!!error} className={classes(styles.field, className)}>
      <FieldParts label={label} hint={hint} error={error} optional={optional}>
        <span className={styles.frame}>
          {Icon && <Icon size={16} aria-hidden />}
          <Input ref={inputRef} className={classes(styles.input, Icon && styles.led)} placeholder={placeholder} />
        </span>
      </FieldParts>
    </AriaTextField>
  );
}

type TextAreaProps = Described &
  Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    placeholder?: string;
    rows?: number;
    inputRef?: Ref<HTMLTextAreaElement>;
  };

/** Some lines of text; it grows with what is written. */
export function TextArea({ label, hint, error, optional, placeholder, rows = 2, inputRef, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={!!error} className={styles.field}>
      <FieldParts label={label} hint={hint} error={error} optional={optional}>
        <AriaTextArea
          ref={inputRef}
          className={classes(styles.input, styles.area)}
          placeholder={placeholder}
          rows={rows}
        />
      </FieldParts>
    </AriaTextField>
  );
}

/** A whole number, written as the language writes it. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  className,
  inputRef,
  ...rest
}: Described &
  Omit<NumberFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    className?: string;
    inputRef?: Ref<HTMLInputElement>;
  }) {
  return (
    <AriaNumberField {...rest} isInvalid={!!error} className={classes(styles.field, className)}>
      <FieldParts label={label} hint={hint} error={error} optional={optional}>
        <Input ref={inputRef} className={styles.input} />
      </FieldParts>
    </AriaNumberField>
  );
}
