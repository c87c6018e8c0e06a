/**
 * As a `ref`: puts the focus into what has just appeared because somebody asked for it. A menu that it was asked from
 * gives the focus back to its button while it closes, a frame later, so it is put there again after that.
 */
export function focusOnce(element: HTMLElement | null): void {
  if (!element) return;
  focus(element);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => element.isConnected && document.activeElement !== element && focus(element)),
  );
}

/** What is typed goes on after what is there, and instead of a number. */
function focus(element: HTMLElement): void {
  element.focus();
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
  if (element.inputMode === 'numeric') element.select();
  else element.setSelectionRange(element.value.length, element.value.length);
}
