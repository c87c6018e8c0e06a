import type { CSSProperties } from 'react';

/** Tells a table's style how many rows share the height: fewer of them stand wider apart. */
export function rows(n: number): CSSProperties {
  return { '--rows': Math.max(1, n) } as CSSProperties;
}
