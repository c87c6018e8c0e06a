const order = ['rail', 'board', 'conversation', 'sheet'];

/** Moves the focus to the next pane that can be seen: rail, board, conversation, sheet. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
    .filter((p) => p.getClientRects().length > 0 && !p.closest('[inert]'))
    .toSorted((a, b) => order.indexOf(a.dataset.pane ?? '') - order.indexOf(b.dataset.pane ?? ''));
  const at = panes.findIndex((p) => p.contains(document.activeElement));
  panes[(at + step + panes.length) % panes.length]?.focus();
}
