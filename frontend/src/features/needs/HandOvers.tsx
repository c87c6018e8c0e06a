import type { HandOverView, NeedView } from '../../contracts/index.ts';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { useAgency } from '../../live/names.ts';
import { Button } from '../../ui/Button.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './HandOvers.module.css';
import type { Actions } from './may.ts';
import { useNeedActs } from './useNeedActs.ts';

/** Asks to hand over that wait for an answer. Granting and keeping weigh the same. */
export function HandOvers({ need, may }: { need: NeedView; may: Actions }) {
  return need.handOvers.map((ask) => <HandOver key={ask.id} need={need} ask={ask} may={may} />);
}

function HandOver({ need, ask, may }: { need: NeedView; ask: HandOverView; may: Actions }) {
  const t = useT();
  const agency = useAgency();
  const acts = useNeedActs(need);
  const [outcome, setOutcome] = useState<Heard | null>(null);
  const holder = may.answer.includes(ask);
  const asker = may.cancel.includes(ask);
  const answer = (grant: boolean) => acts.answerHandOver(ask.id, grant, ask.from).then(setOutcome);
  return (
    <div className={styles.ask}>
      <p className={styles.head}>
        <Status name="claim.handOver" />
        <span>{t('handOver.asks', { to: agency(ask.to).name, from: agency(ask.from).name, n: ask.quantity })}</span>
      </p>
      {ask.note?.content && (
        <p className={styles.note} lang={ask.note.language}>
          {ask.note.content}
        </p>
      )}
      {(holder || asker) && (
        <div className={styles.actions}>
          {holder && (
            <>
              <Button size="small" onPress={() => void answer(true)}>
                {t('needAct.grant')}
              </Button>
              <Button size="small" onPress={() => void answer(false)}>
                {t('needAct.decline')}
              </Button>
            </>
          )}
          {asker && (
            <Button size="small" look="quiet" onPress={() => void acts.cancelHandOver(ask.id, ask.to).then(setOutcome)}>
              {t('needAct.cancelAsk')}
            </Button>
          )}
        </div>
      )}
      {outcome?.is === 'refused' && <Refused what={t('refused.title')} code={outcome.code} values={outcome.details} />}
    </div>
  );
}
