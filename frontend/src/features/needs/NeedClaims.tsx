import { Hourglass } from 'lucide-react';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Status, StatusIcon } from '../../ui/Status.tsx';
import styles from './NeedClaims.module.css';
import { isOpen, unclaimed } from './needs.ts';
import { useIsHeldUp } from './useIsHeldUp.ts';
import { useNeedWords } from './useNeedWords.ts';

/** Who has taken on a need, as told in its row: the first agency by badge, the others in words. */
export function NeedClaims({ need }: { need: NeedView }) {
  const t = useT();
  const agency = useAgency();
  const [first, second, ...more] = need.claims;
  const rest = unclaimed(need);
  if (!first) {
    return isOpen(need) ? (
      <>
        <p className={styles.none}>
          <StatusIcon name="claim.none" />
          <NotClaimed since={need.raisedAt} />
        </p>
        <HeldUp need={need} />
      </>
    ) : null;
  }
  return (
    <div className={styles.claims}>
      <p className={styles.first}>
        <AgencyBadge {...agency(first.agency)} />
        <span>{agency(first.agency).name}</span>
      </p>
      {second && (
        <p className={styles.more}>
          {more.length === 0
            ? t('need.andAgency', { agency: agency(second.agency).name })
            : t('need.andAgencies', { n: more.length + 1 })}
        </p>
      )}
      {isOpen(need) && rest > 0 && (
        <p className={styles.more}>
          <StatusIcon name="claim.none" size={14} />
          {t('need.restNotClaimed', { n: rest })}
        </p>
      )}
      {need.handOvers.length > 0 && (
        <p>
          <Status name="claim.handOver" />
        </p>
      )}
      <HeldUp need={need} />
    </div>
  );
}

/** What I did to it waits for the connection: it need not be done again. */
export function HeldUp({ need }: { need: NeedView }) {
  const t = useT();
  return useIsHeldUp(need.id) ? (
    <p className={styles.more}>
      <Hourglass size={14} aria-hidden />
      {t('send.waiting')}
    </p>
  ) : null;
}

/** For how long nobody has taken it on. */
export function NotClaimed({ since }: { since: string }) {
  const t = useT();
  const age = useNeedWords().age(since);
  return age === null ? t('status.claim.none') : t('need.notClaimedFor', { age });
}
