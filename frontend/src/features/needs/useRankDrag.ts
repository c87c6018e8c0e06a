import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** So far a pointer may tremble and still mean a press, pixels. */
const tremble = 5;

export interface RankDrag {
  /** What is being dragged, and the rank at which it would land. */
  dragged: { id: string; rank: number } | null;
  /** For the grip of a row. A grip that was dragged is not pressed. */
  gripProps: (id: string) => { onPointerDown: (event: PointerEvent<HTMLElement>) => void };
  /** Whether the press that just ended was a drag. */
  wasDrag: () => boolean;
}

/** Ranking by pointer: mouse, pen and finger alike. Rows bear `data-rank-id`, in their order. */
export function useRankDrag(list: RefObject<HTMLElement | null>, onMove: (id: string, rank: number) => void): RankDrag {
  const [dragged, setDragged] = useState<RankDrag['dragged']>(null);
  const stop = useRef<(() => void) | null>(null);
  const moved = useRef(false);
  useEffect(() => () => stop.current?.(), []);

  function begin(id: string, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    const from = event.clientY;
    let rank: number | null = null;
    moved.current = false;

    const move = (to: globalThis.PointerEvent) => {
      if (rank === null && Math.abs(to.clientY - from) < tremble) return;
      moved.current = true;
      rank = rankAt(list.current, id, to.clientY);
      setDragged({ id, rank });
    };
    const end = () => {
      stop.current?.();
      if (rank !== null) onMove(id, rank);
    };
    const cancel = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || rank === null) return;
      key.stopPropagation();
      stop.current?.();
    };
    const abandon = () => stop.current?.();

    stop.current?.();
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', abandon);
    window.addEventListener('keydown', cancel, true);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', abandon);
      window.removeEventListener('keydown', cancel, true);
      stop.current = null;
      setDragged(null);
    };
  }

  return {
    dragged,
    gripProps: (id) => ({ onPointerDown: (event) => begin(id, event) }),
    wasDrag: () => moved.current,
  };
}

/** The rank at which a row would land: one after every other row whose middle lies above the pointer. */
function rankAt(list: HTMLElement | null, id: string, y: number): number {
  let rank = 1;
  for (const row of list?.querySelectorAll<HTMLElement>('[data-rank-id]') ?? []) {
    const { top, height } = row.getBoundingClientRect();
    if (row.dataset.rankId !== id && top + height / 2 < y) rank += 1;
  }
  return rank;
}
