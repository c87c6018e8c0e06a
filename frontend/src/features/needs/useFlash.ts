import { useEffect, useState } from 'react';

/** How long a row that changed is marked, milliseconds. */
const marked = 1200;

/** Whether what this revision belongs to has just changed; what is there from the start has not. */
export function useFlash(rev: number): boolean {
  const [seen, setSeen] = useState(rev);
  useEffect(() => {
    if (seen === rev) return;
    const timer = setTimeout(() => setSeen(rev), marked);
    return () => clearTimeout(timer);
  }, [seen, rev]);
  return seen !== rev;
}
