import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useContext, useEffect, useEffectEvent, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../i18n/useT.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Sheet.module.css';
import { SheetSlot } from './sheetSlot.ts';

interface SheetProps {
  title: string;
  /** A small line that says where one is; the title is then read in the body's first heading only. */
  eyebrow?: ReactNode;
  /** What stands in the head before the close button. */
  end?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  foot?: ReactNode;
}

/**
 * A pane over the conversation that shows one thing; the board beside it stays in use. Escape closes it and the focus
 * goes back to where it was. On a phone it fills the screen.
 */
export function Sheet(props: SheetProps) {
  const slot = useContext(SheetSlot);
  return slot && createPortal(<Pane {...props} />, slot);
}

function Pane({ title, eyebrow, end, onClose, children, foot }: SheetProps) {
  const t = useT();
  const pane = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    if (!pane.current?.contains(before)) pane.current?.focus();
    return () => {
      // An area of a map is no element of HTML, and has the focus all the same.
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected) before.focus();
    };
  }, []);
  // Wherever the focus is: the board beside the sheet stays in use. What opens over the page takes the key for itself.
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => escape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <section
      ref={pane}
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      data-pane="sheet"
      className={styles.sheet}
    >
      <header className={styles.head}>
        <div className={styles.heading}>
          {eyebrow ? (
            <>
              <h2 id={heading} className="visually-hidden">
                {title}
              </h2>
              <p className={styles.eyebrow}>{eyebrow}</p>
            </>
          ) : (
            <h2 id={heading} className={styles.title}>
              {title}
            </h2>
          )}
        </div>
        {end}
        <IconButton icon={X} label={t('ui.close')} onPress={onClose} className={styles.close} />
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

/** A form in a sheet: fields, and a foot that says who will read it and bears the one solid button. */
export function FormSheet({
  title,
  eyebrow,
  end,
  audience,
  submit,
  pending,
  problem,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  eyebrow?: ReactNode;
  /** What stands in the head before the close button. */
  end?: ReactNode;
  /** Who will read what is written. */
  audience: ReactNode;
  submit: string;
  pending?: boolean;
  /** What did not happen, and why. */
  problem?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const form = useId();
  return (
    <Sheet
      title={title}
      eyebrow={eyebrow}
      end={end}
      onClose={onClose}
      foot={
        <>
          {problem && (
            <div role="alert" className={styles.problem}>
              {problem}
            </div>
          )}
          <div className={styles.audience}>{audience}</div>
          <Button look="solid" type="submit" form={form} isPending={pending} className={styles.submit}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Sheet>
  );
}

/** Two fields side by side where there is room. */
export function FieldRow({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classes(styles.row, className)}>{children}</div>;
}
