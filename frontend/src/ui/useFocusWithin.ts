import { type FocusEvent, type RefObject, useEffect, useState } from 'react';

/** Whether the focus is somewhere within an element, and what the element must be given to tell it. */
export function useFocusWithin(ref: RefObject<HTMLElement | null>) {
  const [within, setWithin] = useState(false);

  // A button that had the focus and went with what it did blurs nothing.
  useEffect(() => {
    if (!within || !ref.current) return;
    const element = ref.current;
    const watch = new MutationObserver(() => setWithin(element.contains(document.activeElement)));
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [within, ref]);

  return {
    within,
    focusProps: {
      onFocus: () => setWithin(true),
      onBlur: (event: FocusEvent) => setWithin(event.currentTarget.contains(event.relatedTarget)),
    },
  };
}
