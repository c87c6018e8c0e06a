import { BadgeCheck } from 'lucide-react';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Status } from '../../ui/Status.tsx';
import { actionsFor, type Viewer } from './may.ts';
import { NeedAmount } from './NeedAmount.tsx';
import { NeedClaims } from './NeedClaims.tsx';
import { NeedMeta } from './NeedMeta.tsx';
import styles from './NeedRow.module.css';
import { RankGrip } from './RankGrip.tsx';
import { TakeIt } from './TakeIt.tsx';
import { useNeedActs } from './useNeedActs.ts';
import { useNeedWords } from './useNeedWords.ts';
import type { RankDrag } from './useRankDrag.ts';

/** A need in the community's order: rank, what is asked, how much is there, who has it. */
export function NeedRow({
  need,
  rank,
  of,
  viewer,
  compact,
  drag,
  onMove,
}: {
  need: NeedView;
  rank: number;
  /** How many are ranked. */
  of: number;
  viewer: Viewer;
  /** On a narrow board the urgent mark stands in the meta line. */
  compact: boolean;
  drag: RankDrag;
  onMove: (rank: number) => Promise<Heard>;
}) {
  const t = useT();
  const words = useNeedWords();
  const acts = useNeedActs(need);
  const may = actionsFor(need, viewer);
  return (
    <>
      <div className={styles.rank}>
        <span className={styles.number}>
          <span className="visually-hidden">{t('need.rank', { rank })}</span>
          <span aria-hidden>{rank}</span>
        </span>
        {may.rank && <RankGrip id={need.id} number={need.number} rank={rank} of={of} drag={drag} onMove={onMove} />}
      </div>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <span>{words.title(need)}</span>
          {need.priority === 'urgent' && !compact && <Status name="priority.urgent" />}
        </h3>
        <NeedMeta need={need} priority={compact} />
      </div>
      <div className={styles.amount}>
        <NeedAmount need={need} />
      </div>
      <div className={styles.claim}>
        <NeedClaims need={need} />
        {may.claim && need.claims.length === 0 && <TakeIt need={need} agencies={viewer.agencies} />}
        {may.confirm && (
          <Button icon={BadgeCheck} onPress={() => void acts.confirm()}>
            {t('need.confirm')}
          </Button>
        )}
        {acts.refusal && <Refused what={t('refused.title')} code={acts.refusal.code} values={acts.refusal.details} />}
      </div>
    </>
  );
}
