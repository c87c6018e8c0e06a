import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Area } from './figures.ts';

/** An area's figures in words. */
export function useAreaWords(): {
  short: (area: Area) => string;
  long: (area: Area) => string;
} {
  const intl = useIntl();
  return useMemo(
    () => ({
      short: ({ open, urgent }) =>
        urgent > 0
          ? intl.formatMessage({ id: 'cityBoard.needsUrgent' }, { open, urgent })
          : intl.formatMessage({ id: 'cityBoard.needs' }, { open }),
      long: ({ name, open, urgent }) => intl.formatMessage({ id: 'cityBoard.areaLabel' }, { name, open, urgent }),
    }),
    [intl],
  );
}
