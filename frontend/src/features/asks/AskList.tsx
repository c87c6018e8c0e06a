import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { LineKind } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useCollection } from '../../live/rooms.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AskList.module.css';
import { AskRow } from './AskRow.tsx';
import { lookedAt } from './asks.ts';

/** So many stand in sight; what agencies could not do is folded behind them. */
const most = 6;

/** What was asked of agencies and has no yes, and what they offer by themselves. */
export function AskList({ room, kind }: { room: string; kind?: LineKind }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const asks = lookedAt(useCollection(room, 'asks')).filter(
    (ask) => kind === undefined || ask.lines.some((l) => l.kind === kind),
  );
  if (asks.length === 0) return null;
  const shown = all ? asks : asks.slice(0, most);
  return (
    <section className={styles.asks} aria-labelledby={`asks-title-${kind ?? 'all'}`}>
      <h2 id={`asks-title-${kind ?? 'all'}`} className={styles.title}>
        {t('asks.title')} <span className={styles.note}>{asks.length}</span>
      </h2>
      <ul className={styles.list}>
        {shown.map((ask) => (
          <AskRow key={ask.id} room={room} ask={ask} />
        ))}
      </ul>
      {asks.length > most && (
        <Button look="quiet" icon={all ? ChevronUp : ChevronDown} onPress={() => setAll(!all)} className={styles.more}>
          {all ? t('asks.fewer') : t('asks.more', { n: asks.length - most })}
        </Button>
      )}
    </section>
  );
}
