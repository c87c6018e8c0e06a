import type { MadeRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useWhen } from '../../ui/useWhen.ts';

/** What is said of a request in more than one place. */
export function useAskWords() {
  const t = useT();
  const { at } = useWhen();
  return {
    /** Its title; for whoever may not read it, its number. */
    title: (ask: MadeRequestView): string => ask.title?.content ?? t('asks.number', { number: ask.number }),
    /** What the agency says to it: a condition, a reason, a question, a time. */
    said: (ask: MadeRequestView): string | null => {
      const note = ask.answerNote?.content;
      const words =
        ask.answer === 'provisional'
          ? [note && t('asks.condition', { note }), ask.answerBy && t('asks.answerBy', { when: at(ask.answerBy) })]
          : ask.answer === 'declined'
            ? [note && t('asks.reason', { note })]
            : [ask.asksBack && t('asks.asksBack'), note];
      const said = words.filter(Boolean).join(' ');
      return said === '' ? null : said;
    },
  };
}
