import type { KeyboardEvent } from 'react';

/** As `onKeyDown`: Escape leaves this alone, and not what it stands in. */
export function onEscape(leave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
}
