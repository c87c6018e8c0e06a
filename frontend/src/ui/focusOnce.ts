/**
 * As a `ref`: puts the focus into what has just appeared because somebody asked for it. A menu that it was asked from
 * gives the focus back to its button while it closes, a frame later, so it is put there again after that.
 */
export function focusOnce(element: HTMLElement | null): void {
  if (!element) return;
  element.focus();
  requestAnimationFrame(() => requestAnimationFrame(() => element.isConnected && element.focus()));
}
