import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button as AriaButton } from 'react-aria-components';
import type { ActivityView } from '../../contracts/index.ts';
import type { MessageId } from '../../i18n/language.ts';
import statuses from '../../i18n/ui.en.ts';
import { useRichT, useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import styles from './FactLine.module.css';
import { factWords } from './facts.ts';
import { useThingName } from './useThingName.ts';

/** Something that happened in the room, as one grey line. */
export function FactLine({ fact, onOpen }: { fact: ActivityView; onOpen: (id: string) => void }) {
  const t = useT();
  const rich = useRichT();
  const intl = useIntl();
  const person = usePerson();
  const agency = useAgency();
  const nameOf = useThingName();
  const { icon: Icon, text, by, detail } = factWords(fact.what);
  const { about } = fact;
  const names = [fact.by && person(fact.by).name, fact.byAgency && agency(fact.byAgency).name];
  const ofAgency = fact.agency ? agency(fact.agency).name : '';
  const who = (by === 'agency' ? [...names.toReversed(), ofAgency] : names).find(Boolean) ?? t('fact.someone');
  const link = (chunks: ReactNode[]) =>
    about ? (
      <AriaButton className={styles.link} onPress={() => onOpen(about)}>
        {chunks}
      </AriaButton>
    ) : (
      chunks
    );
  const word: MessageId | undefined =
    detail && `status.${detail}.${fact.detail}` in statuses
      ? (`status.${detail}.${fact.detail}` as MessageId)
      : undefined;
  return (
    <p className={styles.fact}>
      <Icon size={16} aria-hidden />
      <span className={styles.words}>
        {rich(text, {
          b: (chunks) => <strong>{chunks}</strong>,
          need: link,
          open: link,
          who,
          number: fact.number ?? 0,
          n: fact.quantity ?? 0,
          agency: ofAgency,
          thing: (fact.what === 'leadChanged' ? about && person(about).name : nameOf(about)) ?? t('fact.something'),
          detail: word ? t(word) : (fact.detail ?? ''),
        })}
      </span>
      <time className={styles.time} dateTime={fact.at}>
        {intl.formatTime(fact.at, { timeStyle: 'short' })}
      </time>
    </p>
  );
}
