import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** From here on a number is written short. */
const long = 10_000;

/** How an axis writes a number: "1.2M". */
export function useShort(): (n: number) => string {
  const intl = useIntl();
  return useCallback(
    (n) => intl.formatNumber(n, { notation: Math.abs(n) < long ? 'standard' : 'compact', maximumFractionDigits: 2 }),
    [intl],
  );
}
