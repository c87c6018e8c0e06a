import { useIntl } from 'react-intl';
import { Button as AriaButton } from 'react-aria-components';
import type { ActivityView } from '../../contracts/index.ts';
import { useRichT, useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import styles from './FactLine.module.css';
import { factWords } from './facts.ts';

/** Something that happened in the room, as one grey line. */
export function FactLine({ fact, onOpen }: { fact: ActivityView; onOpen: (id: string) => void }) {
  const t = useT();
  const rich = useRichT();
  const intl = useIntl();
  const person = usePerson();
  const agency = useAgency();
  const { icon: Icon, text, by } = factWords(fact.what);
  const { about } = fact;
  const names = [fact.by && person(fact.by).name, fact.byAgency && agency(fact.byAgency).name];
  const who = (by === 'agency' ? names.toReversed() : names).find(Boolean) ?? t('fact.someone');
  return (
    <p className={styles.fact}>
      <Icon size={16} aria-hidden />
      <span className={styles.words}>
        {rich(text, {
          b: (chunks) => <strong>{chunks}</strong>,
          need: (chunks) =>
            about ? (
              <AriaButton className={styles.link} onPress={() => onOpen(about)}>
                {chunks}
              </AriaButton>
            ) : (
              chunks
            ),
          who,
          number: fact.number ?? 0,
          n: fact.quantity ?? 0,
          agency: fact.agency ? agency(fact.agency).name : '',
        })}
      </span>
      <time className={styles.time} dateTime={fact.at}>
        {intl.formatTime(fact.at, { timeStyle: 'short' })}
      </time>
    </p>
  );
}
