import { type DragPreviewRenderer, useDrag } from 'react-aria';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { media, useMedia } from '../useMedia.ts';
import styles from './drag.module.css';
import { beginDrag, type Dragged, dragging, type DragKind, endDrag } from './dragging.ts';

/** Something that can be dragged, and what it is called while it is. */
export interface DragSource extends Dragged {
  readonly label: string;
  /** Whether this person may move it. */
  readonly mayMove: boolean;
}

export interface Drag {
  readonly source: DragSource;
  /** Some place on the page takes it, this person may move it, and there is a pointer that does not scroll. */
  readonly isOffered: boolean;
  readonly isDragged: boolean;
  /** For what the mouse takes hold of. */
  readonly props: ReturnType<typeof useDrag>['dragProps'];
  /** Takes it up by key or by screen reader. */
  readonly take: (press: { pointerType: string; target: Element }) => void;
  /** Id of how that is explained. */
  readonly description: string | undefined;
}

/** Dragging by mouse, and by Enter, Tab and Enter. A finger scrolls instead: for it there is the plain way. */
export function useDraggable(source: DragSource): Drag {
  const { kind, id, label, mayMove } = source;
  const hasMouse = useMedia('(any-pointer: fine)');
  const isPhone = useMedia(media.phone);
  const isTaken = useStore(dragging, (s) => s.places[kind] > 0);
  const isOffered = mayMove && hasMouse && !isPhone && isTaken;
  const byKeys = useRef(false);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    isDisabled: !isOffered,
    preview: previewOf(label),
    getItems: () => [{ [`application/x-cscc-${kind}`]: id }],
    getAllowedDropOperations: () => ['move'],
    onDragStart: () => beginDrag({ kind, id }, byKeys.current),
    onDragEnd: () => {
      byKeys.current = false;
      endDrag();
    },
  });
  return {
    source,
    isOffered,
    isDragged: isDragging,
    props: dragProps,
    take: ({ pointerType, target }) => {
      byKeys.current = true;
      dragButtonProps.onPress?.({ pointerType, target } as Parameters<NonNullable<typeof dragButtonProps.onPress>>[0]);
    },
    description: dragButtonProps['aria-describedby'],
  };
}

/** Whether something of a kind is dragged now, for places that appear only then. */
export function useIsDragged(kind: DragKind): boolean {
  return useStore(dragging, (s) => s.now?.kind === kind);
}

/** What hangs on the pointer: its name, and not the whole row. A browser wants it on the page while it begins. */
function previewOf(label: string): { current: DragPreviewRenderer } {
  return {
    current: (_, show) => {
      const preview = document.createElement('div');
      preview.className = styles.preview ?? '';
      preview.textContent = label;
      document.body.append(preview);
      show(preview, 0, 0);
      requestAnimationFrame(() => preview.remove());
    },
  };
}
