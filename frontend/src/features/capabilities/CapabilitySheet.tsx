import { useT } from '../../i18n/useT.ts';
import type { CapabilityView, Text } from '../../contracts/index.ts';
import { useIntl } from 'react-intl';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Hidden } from '../../ui/Hidden.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { CheckedLine } from './CheckedLine.tsx';
import styles from './CapabilitySheet.module.css';

/** All that is known of something that is here. */
export function CapabilitySheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const capability = useEntities('capabilities').find((c) => c.id === id);
  const title =
    capability?.name?.content ?? (capability ? t(`category.${capability.category}`) : t('capabilities.title'));
  return (
    <Sheet title={title} onClose={onClose}>
      {capability ? <Facts capability={capability} /> : <EmptyState title={t('refusal.noSuchCapability')} />}
    </Sheet>
  );
}

function Facts({ capability }: { capability: CapabilityView }) {
  const t = useT();
  const intl = useIntl();
  const agency = useAgency();
  const person = usePerson();
  const { writes } = useThisRoom();
  const { organization, languages, assuredBy } = capability;
  const spoken = new Intl.DisplayNames(intl.locale, { type: 'language' });
  return (
    <div className={styles.facts}>
      <p className={styles.by}>{organization ? agency(organization).name : t('capability.noOrganization')}</p>
      <CheckedLine capability={capability} by={assuredBy && person(assuredBy).name} />
      {!writes && <Hidden forWhom={t('people.closed')} why={t('needSheet.hiddenWhy')} />}
      <dl className={styles.list}>
        <Fact name={t('capability.state')}>{t(`capability.status.${capability.status}`)}</Fact>
        <Fact name={t('capability.category')}>{t(`category.${capability.category}`)}</Fact>
        <Fact name={t('capability.description')} text={capability.description} />
        <Fact name={t('capability.location')} text={capability.location} />
        <Fact name={t('capability.schedule')} text={capability.schedule} />
        <Fact name={t('capability.capacity')} text={capability.capacity} />
        <Fact name={t('capability.eligibility')} text={capability.eligibility} />
        <Fact name={t('capability.requiredDocuments')} text={capability.requiredDocuments} />
        {languages.length > 0 && (
          <Fact name={t('capability.languages')}>{languages.map((tag) => spoken.of(tag) ?? tag).join(', ')}</Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, text, children }: { name: string; text?: Text; children?: string }) {
  const words = text?.content ?? children;
  if (words === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={text?.language}>{words}</dd>
    </div>
  );
}
