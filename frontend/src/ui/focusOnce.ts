/** As a `ref`: puts the focus into what has just appeared because somebody asked for it. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
