import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './DenseRow.module.css';
import { NeedFigures } from './NeedAmount.tsx';
import { share } from './needs.ts';
import { useNeedWords } from './useNeedWords.ts';

/** A need while another is open beside it: just enough to find one's way. */
export function DenseRow({ need, rank }: { need: NeedView; rank: number }) {
  const t = useT();
  const words = useNeedWords();
  return (
    <>
      <span className={styles.rank}>
        <span className="visually-hidden">{t('need.rank', { rank })}</span>
        <span aria-hidden>{rank}</span>
      </span>
      <div className={styles.what}>
        <h3>{words.title(need)}</h3>
        <p className={styles.meta}>
          {need.priority === 'urgent' && <Status name="priority.urgent" plain />}
          <span>
            <NeedFigures need={need} plain />
          </span>
        </p>
      </div>
      <Status name={`need.${need.status}`} share={share(need)} />
    </>
  );
}
