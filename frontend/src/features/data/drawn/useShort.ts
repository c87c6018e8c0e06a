import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** How an axis writes a number: "1.2M". */
export function useShort(): (n: number) => string {
  const intl = useIntl();
  return useCallback((n) => intl.formatNumber(n, { notation: 'compact', maximumFractionDigits: 2 }), [intl]);
}
