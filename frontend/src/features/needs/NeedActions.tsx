import { BadgeCheck, CircleSlash, MessageSquarePlus, Pencil, RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { Refused } from '../../ui/Refused.tsx';
import type { Actions } from './may.ts';
import styles from './NeedActions.module.css';
import { NoteForm } from './NoteForm.tsx';
import { QuantityForm } from '../../ui/QuantityForm.tsx';
import { useNeedActs } from './useNeedActs.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

type Asked = 'notYet' | 'takeUpAgain' | 'withdraw' | 'note';

/** What can be done to a need as a whole; what asks for words opens in place. */
export function NeedActions({ need, may, onRevise }: { need: NeedView; may: Actions; onRevise: () => void }) {
  const t = useT();
  const acts = useNeedActs(need);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcome, setOutcome] = useState<Heard | null>(null);
  const done = () => setAsked(null);
  if (asked === 'notYet') {
    return (
      <Framed>
        <QuantityForm
          label={t('needForm.missing')}
          hint={t('needForm.missingHint', { n: need.fulfilled })}
          least={1}
          most={need.fulfilled}
          start={need.fulfilled}
          withNote
          submit={() => t('need.notYet')}
          onSubmit={(said) => acts.reopen(said.quantity, said.note)}
          onDone={done}
        />
      </Framed>
    );
  }
  if (asked === 'withdraw') {
    return (
      <Framed>
        <WithdrawForm onSubmit={acts.withdraw} onDone={done} />
      </Framed>
    );
  }
  if (asked === 'note' || asked === 'takeUpAgain') {
    return (
      <Framed>
        <NoteForm
          purpose={`${need.id}.${asked}`}
          label={asked === 'note' ? t('needForm.note') : t('needForm.noteOptional')}
          required={asked === 'note'}
          submit={asked === 'note' ? t('needForm.save') : t('needAct.takeUpAgain')}
          onSubmit={(note) => (asked === 'note' ? acts.note(note) : acts.reopen(0, note === '' ? undefined : note))}
          onDone={done}
        />
      </Framed>
    );
  }
  return (
    <div className={styles.rows}>
      {(may.confirm || may.notYet || may.takeUpAgain) && (
        <div className={styles.answers}>
          {may.confirm && (
            <Button icon={BadgeCheck} onPress={() => void acts.confirm().then(setOutcome)}>
              {t('need.confirm')}
            </Button>
          )}
          {may.notYet && (
            <Button icon={RotateCcw} onPress={() => setAsked('notYet')}>
              {t('need.notYet')}
            </Button>
          )}
          {may.takeUpAgain && (
            <Button icon={RotateCcw} onPress={() => setAsked('takeUpAgain')}>
              {t('needAct.takeUpAgain')}
            </Button>
          )}
        </div>
      )}
      {outcome?.is === 'refused' && <Refused what={t('refused.title')} code={outcome.code} values={outcome.details} />}
      {may.note && (
        <div className={styles.quiet}>
          <Button size="small" look="quiet" icon={MessageSquarePlus} onPress={() => setAsked('note')}>
            {t('needAct.note')}
          </Button>
          {may.revise && (
            <Button size="small" look="quiet" icon={Pencil} onPress={onRevise}>
              {t('needAct.revise')}
            </Button>
          )}
          {may.withdraw && (
            <Button size="small" look="quiet" icon={CircleSlash} onPress={() => setAsked('withdraw')}>
              {t('needAct.withdraw')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return <div className={styles.framed}>{children}</div>;
}
