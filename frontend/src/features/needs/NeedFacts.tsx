import { EyeOff, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { Button as AriaButton } from 'react-aria-components';
import { CategoryIcon } from '../../ui/Category.tsx';
import { Status, StatusIcon } from '../../ui/Status.tsx';
import { HandOvers } from './HandOvers.tsx';
import { Holder } from './Holder.tsx';
import type { Actions, Viewer } from './may.ts';
import { NotClaimed } from './NeedClaims.tsx';
import styles from './NeedFacts.module.css';
import { NeedResponses } from './NeedResponses.tsx';
import { isOpen, unclaimed } from './needs.ts';
import { TakeIt } from './TakeIt.tsx';
import { useNeedWords } from './useNeedWords.ts';

/** What is known of a need, line by line, and who has taken it on. */
export function NeedFacts({
  need,
  may,
  viewer,
  onShowMessage,
}: {
  need: NeedView;
  may: Actions;
  viewer: Viewer;
  onShowMessage: (message: string) => void;
}) {
  const t = useT();
  const words = useNeedWords();
  const person = usePerson();
  const agency = useAgency();
  const when = words.when(need);
  const { fromMessage } = need;
  return (
    <dl className={styles.facts}>
      {need.raisedBy && (
        <Fact name={t('needSheet.askedBy')}>
          {need.raisedFor
            ? t('needSheet.askedByFor', { person: person(need.raisedBy).name, agency: agency(need.raisedFor).name })
            : person(need.raisedBy).name}
        </Fact>
      )}
      <Fact name={t('needSheet.category')}>
        <CategoryIcon category={need.category} />
        {t(`category.${need.category}`)}
      </Fact>
      {need.place?.content && (
        <Fact name={t('needSheet.place')}>
          <MapPin size={14} aria-hidden />
          {need.place.content}
          <span className={styles.hidden}>
            <EyeOff size={14} aria-hidden />
            {t('needSheet.placeHidden')}
          </span>
        </Fact>
      )}
      <Fact name={t('needSheet.when')}>
        <span className={when?.late ? styles.late : undefined}>
          {when && need.neededBy
            ? t('needSheet.whenTerm', { when: when.text, term: need.term })
            : t(`need.${need.term}`)}
        </span>
      </Fact>
      {need.responses.length > 0 && (
        <Fact name={t('needSheet.response')} stacked>
          <NeedResponses need={need} full />
          {isOpen(need) && viewer.writes && <p className={styles.hidden}>{t('needSheet.responseReports')}</p>}
        </Fact>
      )}
      {need.withdrawnBecause && <Fact name={t('needSheet.withdrawn')}>{t(`withdraw.${need.withdrawnBecause}`)}</Fact>}
      {need.reference && <Fact name={t('needSheet.reference')}>{need.reference}</Fact>}
      {fromMessage && (
        <Fact name={t('needSheet.fromMessage')}>
          <AriaButton className={styles.link} onPress={() => onShowMessage(fromMessage)}>
            {t('needSheet.seeMessage')}
          </AriaButton>
        </Fact>
      )}
      <Fact name={t('needSheet.claimedBy')} stacked>
        {need.claims.map((claim) => (
          <Holder key={claim.agency} need={need} claim={claim} may={may} viewer={viewer} />
        ))}
        {isOpen(need) && unclaimed(need) > 0 && (
          <p className={styles.rest}>
            <StatusIcon name="claim.none" />
            {need.claims.length === 0 ? (
              <NotClaimed since={need.raisedAt} />
            ) : (
              t('need.restNotClaimed', { n: unclaimed(need) })
            )}
            {may.claim && <TakeIt need={need} agencies={viewer.agencies} />}
          </p>
        )}
        {need.claims.length === 0 && !isOpen(need) && <Status name="claim.none" />}
        <HandOvers need={need} may={may} />
      </Fact>
    </dl>
  );
}

function Fact({ name, stacked, children }: { name: string; stacked?: boolean; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={stacked ? styles.stacked : styles.line}>{children}</dd>
    </div>
  );
}
