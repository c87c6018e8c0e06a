import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './language.ts';

type Plain = Record<string, string | number | boolean | Date | null | undefined>;
type Rich = Record<string, string | number | Date | ReactNode | ((chunks: ReactNode[]) => ReactNode)>;

/** Gives the text of a name in the language of the screen. */
export function useT(): (id: MessageId, values?: Plain) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}

/** As <c>useT</c>, for texts with elements in them: <c>'Seen by &lt;b>{n}&lt;/b>'</c>. */
export function useRichT(): (id: MessageId, values?: Rich) => ReactNode {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values as Parameters<typeof intl.formatMessage>[1]) as ReactNode;
}
