import { useEffect } from 'react';

/**
 * What had the focus may go with what it did, or be closed with the pane it stood in, and the browser then gives the
 * focus to nobody: the next key would start from the top of the page. It goes to the nearest pane that is still there.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: { element: Element; panes: readonly HTMLElement[] } | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, panes: panesAround(target) };
    };
    const watch = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const pane = last.panes.find((p) => p.isConnected) ?? document.getElementById('board');
      last = null;
      // What replaces it may take the focus by itself.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) pane?.focus({ preventScroll: true });
      });
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}

function panesAround(element: Element): HTMLElement[] {
  const panes: HTMLElement[] = [];
  for (
    let at = element.closest<HTMLElement>('[data-pane]');
    at;
    at = at.parentElement?.closest<HTMLElement>('[data-pane]') ?? null
  )
    panes.push(at);
  return panes;
}
