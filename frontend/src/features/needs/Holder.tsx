import { ArrowRightLeft, PackageCheck, Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ClaimView, NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Holder.module.css';
import { type Actions, undelivered, type Viewer } from './may.ts';
import { QuantityForm } from '../../ui/QuantityForm.tsx';
import { useNeedActs } from './useNeedActs.ts';

type Asked = 'report' | 'release' | 'correct' | 'ask';

/** One agency's part of a need: how much of it is there, and what can be done about the rest. */
export function Holder({
  need,
  claim,
  may,
  viewer,
}: {
  need: NeedView;
  claim: ClaimView;
  may: Actions;
  viewer: Viewer;
}) {
  const t = useT();
  const nameOf = useAgency();
  const [asked, setAsked] = useState<Asked | null>(null);
  const agency = nameOf(claim.agency);
  const has = (list: readonly ClaimView[]) => list.some((c) => c.agency === claim.agency);
  return (
    <div className={styles.holder}>
      <p className={styles.who}>
        <AgencyBadge {...agency} />
        <span className={styles.name}>{agency.name}</span>
        <span className={styles.share}>
          {undelivered(claim) === 0
            ? t('needSheet.claimWhole', { quantity: claim.quantity })
            : t('needSheet.claimOf', { delivered: claim.delivered, quantity: claim.quantity })}
        </span>
      </p>
      {asked ? (
        <AskedForm asked={asked} need={need} claim={claim} viewer={viewer} onDone={() => setAsked(null)} />
      ) : (
        <div className={styles.actions}>
          {has(may.report) && (
            <Button size="small" icon={PackageCheck} onPress={() => setAsked('report')}>
              {t('needAct.report')}
            </Button>
          )}
          {has(may.correct) && (
            <Button size="small" look="quiet" icon={Pencil} onPress={() => setAsked('correct')}>
              {t('needAct.correct')}
            </Button>
          )}
          {has(may.release) && (
            <Button size="small" look="quiet" icon={Undo2} onPress={() => setAsked('release')}>
              {t('needAct.release')}
            </Button>
          )}
          {has(may.askHandOver) && (
            <Button size="small" look="quiet" icon={ArrowRightLeft} onPress={() => setAsked('ask')}>
              {t('needAct.askHandOver')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function AskedForm({
  asked,
  need,
  claim,
  viewer,
  onDone,
}: {
  asked: Asked;
  need: NeedView;
  claim: ClaimView;
  viewer: Viewer;
  onDone: () => void;
}) {
  const t = useT();
  const nameOf = useAgency();
  const acts = useNeedActs(need);
  const { agency, quantity, delivered } = claim;
  const rest = undelivered(claim);
  const name = nameOf(agency).name;
  switch (asked) {
    case 'report':
      return (
        <QuantityForm
          label={t('needForm.report')}
          hint={t('needForm.reportHint', { n: rest })}
          least={1}
          most={rest}
          start={rest}
          withNote
          submit={() => t('needAct.report')}
          onSubmit={(said) => acts.report(said.quantity, agency, said.note)}
          onDone={onDone}
        />
      );
    case 'release':
      return (
        <QuantityForm
          label={t('needForm.release')}
          hint={t('needForm.releaseHint', { n: rest })}
          least={1}
          most={rest}
          start={rest}
          submit={() => t('needAct.release')}
          onSubmit={(said) => acts.release(said.quantity, agency)}
          onDone={onDone}
        />
      );
    case 'correct':
      return (
        <QuantityForm
          label={t('needForm.correct')}
          hint={t('needForm.correctHint', { delivered, quantity })}
          least={0}
          most={quantity}
          start={delivered}
          withNote
          submit={() => t('needAct.correct')}
          onSubmit={(said) => acts.correct(said.quantity, agency, said.note)}
          onDone={onDone}
        />
      );
    case 'ask':
      return (
        <QuantityForm
          label={t('needForm.ask', { agency: name })}
          hint={t('needForm.askHint', { n: rest })}
          least={1}
          most={rest}
          start={rest}
          agencies={viewer.agencies.map((id) => ({ id, label: nameOf(id).name }))}
          withNote
          submit={() => t('needForm.send')}
          onSubmit={(said) => acts.askHandOver(agency, said.quantity, said.agency, said.note)}
          onDone={onDone}
        />
      );
  }
}
