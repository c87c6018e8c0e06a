import { GripVertical } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useButton } from 'react-aria';
import { useStore } from 'zustand';
import { classes } from '../classes.ts';
import styles from './drag.module.css';
import { type Dragged, dragging } from './dragging.ts';
import type { Drag } from './useDraggable.ts';

/**
 * What keys and screen readers take a thing up by. No button element: some browsers do not begin a drag on one. A press
 * of the mouse is not a drag; it leads to where the same is done in words.
 */
export function Handle({
  drag,
  label,
  className,
  onPress,
  children,
}: {
  drag: Drag;
  label: string;
  className?: string;
  onPress: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLSpanElement>(null);
  useLanding(drag.source, ref);
  const { buttonProps } = useButton(
    {
      elementType: 'span',
      'aria-label': label,
      'aria-describedby': drag.description,
      onPress: (press) =>
        press.pointerType === 'keyboard' || press.pointerType === 'virtual' ? drag.take(press) : onPress(),
    },
    ref,
  );
  return (
    <span {...buttonProps} ref={ref} className={classes(styles.handle, className)}>
      {children}
    </span>
  );
}

/** Takes the focus back after a drop, unless it has gone elsewhere meanwhile. */
function useLanding({ kind, id }: Dragged, handle: RefObject<HTMLElement | null>): void {
  const landing = useStore(dragging, (s) => (s.landing?.kind === kind && s.landing.id === id ? s.landing : null));
  useEffect(() => {
    const now = document.activeElement;
    if (landing && (now === null || now === document.body || now === landing.from)) handle.current?.focus();
  }, [landing, handle]);
}

/** The handle of a row, in the margin before it: where a row has none, nothing moves over. */
export function Grip({ drag, label, onPress }: { drag: Drag; label: string; onPress: () => void }) {
  if (!drag.isOffered) return null;
  return (
    <Handle drag={drag} label={label} className={styles.grip} onPress={onPress}>
      <GripVertical size={14} aria-hidden />
    </Handle>
  );
}
