import { type HTMLAttributes, type RefObject, useEffect } from 'react';
import { useDrop } from 'react-aria';
import { useStore } from 'zustand';
import { classes } from '../classes.ts';
import { type DragKind, type Dragged, dragging, landOn, offerPlace } from './dragging.ts';
import styles from './drag.module.css';

interface Place {
  /** What is marked, and takes the focus. */
  readonly ref: RefObject<HTMLElement | null>;
  /** What is said of it to those who cannot see it. */
  readonly label: string;
  /** Kinds that it takes at all. */
  readonly kinds: readonly DragKind[];
  /** Whether this person may drop this here: only then is it marked. */
  readonly accepts: (dragged: Dragged) => boolean;
  /** The id under which the dropped thing goes on, if it is another; null if the focus goes elsewhere. */
  readonly onDrop: (dragged: Dragged) => string | null | void;
  /** This person may drop nothing here. */
  readonly isClosed?: boolean;
}

/** A place where something can be dropped. It is marked, and reached by Tab, while something is dragged that it takes. */
export function useDropPlace({ ref, label, kinds, accepts, onDrop, isClosed = false }: Place): {
  /** Something is dragged that can be dropped here. */
  isOpen: boolean;
  className: string | undefined;
  props: HTMLAttributes<HTMLElement>;
} {
  const now = useStore(dragging, (s) => s.now);
  const isOpen = !isClosed && now !== null && kinds.includes(now.kind) && accepts(now);

  const offered = kinds.join(' ');
  useEffect(() => {
    if (!isClosed) return offerPlace(offered.split(' ') as DragKind[]);
  }, [offered, isClosed]);

  const { dropProps, isDropTarget } = useDrop({
    ref,
    isDisabled: !isOpen,
    getDropOperation: () => 'move',
    onDrop: () => {
      if (!now) return;
      const then = onDrop(now);
      if (now.byKeys && then !== null) landOn({ kind: now.kind, id: then ?? now.id }, ref.current);
    },
  });
  return {
    isOpen,
    className: classes(isOpen && styles.open, isOpen && isDropTarget && styles.over),
    props: isOpen ? { ...dropProps, role: 'button', tabIndex: -1, 'aria-label': label } : {},
  };
}
