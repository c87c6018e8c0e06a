import type { NeedView } from '../../contracts/index.ts';
import { useRichT } from '../../i18n/useT.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './NeedAmount.module.css';
import { share } from './needs.ts';

/** How much of what was asked for is there: in figures, as a bar, and as a status with the true share. */
export function NeedAmount({ need }: { need: NeedView }) {
  return (
    <div className={styles.amount}>
      <p className={styles.figures}>
        <NeedFigures need={need} />
      </p>
      <ProgressBar value={need.fulfilled} of={need.quantity} done={share(need) >= 1} />
      <span className={styles.status}>
        <Status name={`need.${need.status}`} share={share(need)} />
      </span>
    </div>
  );
}

/** "120 of 300 meals". */
export function NeedFigures({ need, plain }: { need: NeedView; plain?: boolean }) {
  const rich = useRichT();
  return rich('need.amount', {
    b: (chunks) => (plain ? chunks : <strong className={styles.there}>{chunks}</strong>),
    fulfilled: need.fulfilled,
    quantity: need.quantity,
    unit: need.unit?.content ?? '',
  });
}
