import { Button as AriaButton } from 'react-aria-components';
import type { Mention, Text } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { classes } from '../../ui/classes.ts';
import { mentionsMe, partsOf, sameMention, type Self } from './mentions.ts';
import styles from './MessageText.module.css';
import { useMentionables } from './useMentionables.ts';

/** What was written, with the people it calls, the needs it names and its links. Everything else stays text. */
export function MessageText({
  text,
  mentions,
  self,
  onOpen,
}: {
  text: Text | undefined;
  mentions: readonly Mention[];
  self: Self;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const known = useMentionables();
  if (text?.content === undefined) return <p className={styles.gone}>{t('message.purged')}</p>;
  const called = known.filter((k) => mentions.some((m) => sameMention(m, k.mention)));
  return (
    <p className={styles.text} lang={text.language}>
      {partsOf(text.content, called).map((part, i) => {
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'mention':
            return (
              <span key={i} className={classes(styles.mention, mentionsMe(part.mention, self) && styles.me)}>
                {part.text}
              </span>
            );
          case 'link':
            return (
              <a key={i} href={part.text} target="_blank" rel="noopener noreferrer nofollow">
                {part.text}
              </a>
            );
          case 'need':
            return (
              <AriaButton key={i} className={styles.need} onPress={() => onOpen(`need-${part.number}`)}>
                {part.text}
              </AriaButton>
            );
        }
      })}
    </p>
  );
}
