import type { ReactNode } from 'react';
import { BringingInContext, useBringingSteps } from './useBringIn.ts';

/** Keeps the file that is on its way while somebody goes from page to page. */
export function KeepBringingIn({ children }: { children: ReactNode }) {
  return <BringingInContext value={useBringingSteps()}>{children}</BringingInContext>;
}
