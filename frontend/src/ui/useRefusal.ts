import { useIntl } from 'react-intl';
import type { MessageId } from '../i18n/language.ts';
import refusals from '../i18n/refusals.en.ts';

/** Why something was refused, in the language of the screen. */
export function useRefusal(): (code: string | undefined, values?: unknown) => string {
  const intl = useIntl();
  return (code, values) =>
    intl.formatMessage(
      { id: textOf(code) },
      typeof values === 'object' && values !== null ? (values as Record<string, string>) : {},
    );
}

/** A code from a newer host has no text here and gets the neutral one. */
export function textOf(code: string | undefined): MessageId {
  const id = `refusal.${code}`;
  return id in refusals ? (id as MessageId) : 'refusal.unknown';
}
