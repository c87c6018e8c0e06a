import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** So near its end a stream counts as at its end, pixels: a line may still hide below. */
const nearEnd = 60;

export interface Scroll {
  atEnd: boolean;
  onScroll: () => void;
  toEnd: () => void;
}

/**
 * Keeps a stream still while one reads: at its end it follows what comes, anywhere else the line in sight stays where
 * it is, whatever is added above or below.
 */
export function useScroll(
  items: readonly unknown[],
  startAt: string | null,
  known: boolean,
): [RefObject<HTMLDivElement | null>, Scroll] {
  const pane = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const anchor = useRef<{ key: string; top: number } | null>(null);
  const following = useRef(true);
  const started = useRef(false);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element || items.length === 0) return;
    if (!started.current && known) {
      started.current = true;
      const start = startAt === null ? null : find(element, startAt);
      if (start) {
        element.scrollTop = start.offsetTop - element.clientHeight / 3;
        return;
      }
    }
    if (following.current) {
      element.scrollTop = element.scrollHeight;
      return;
    }
    const kept = anchor.current && find(element, anchor.current.key);
    if (kept && anchor.current) element.scrollTop += topOf(element, kept) - anchor.current.top;
  }, [items, startAt, known]);

  // What grows by itself (a picture of reactions, a form, the pane's own height) must not push the end out of sight.
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);

  function onScroll() {
    const element = pane.current;
    if (!element) return;
    const end = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    following.current = end;
    setAtEnd(end);
    const first = [...element.querySelectorAll<HTMLElement>('[data-key]')].find((row) => topOf(element, row) >= 0);
    anchor.current = first?.dataset.key ? { key: first.dataset.key, top: topOf(element, first) } : null;
  }

  return [
    pane,
    {
      atEnd,
      onScroll,
      toEnd: () => {
        following.current = true;
        setAtEnd(true);
        if (pane.current) pane.current.scrollTop = pane.current.scrollHeight;
      },
    },
  ];
}

function find(pane: HTMLElement, key: string): HTMLElement | null {
  return pane.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

function topOf(pane: HTMLElement, row: HTMLElement): number {
  return row.getBoundingClientRect().top - pane.getBoundingClientRect().top;
}
