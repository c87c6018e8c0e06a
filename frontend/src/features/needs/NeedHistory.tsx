import { useIntl } from 'react-intl';
import type { NeedStepView } from '../../contracts/index.ts';
import { useRichT, useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { Hidden } from '../../ui/Hidden.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './NeedHistory.module.css';
import { stepText } from './steps.ts';
import { useNeedHistory } from './useNeedHistory.ts';

/** Everything that was ever done to a need, newest first. */
export function NeedHistory({ id }: { id: string }) {
  const t = useT();
  const { writes } = useThisRoom();
  return (
    <section className={styles.history}>
      <h3>{t('needHistory.title')}</h3>
      {writes ? <Steps id={id} /> : <Hidden forWhom={t('chat.closed')} why={t('needHistory.reads')} />}
    </section>
  );
}

function Steps({ id }: { id: string }) {
  const t = useT();
  const { steps, more, loading, failed, loadMore } = useNeedHistory(id);
  return (
    <>
      {steps.length === 0 && loading && <Skeleton rows={2} />}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {failed && <p className={styles.failed}>{t('needHistory.failed')}</p>}
      {(more || failed) && !loading && (
        <Button size="small" onPress={loadMore}>
          {failed ? t('needs.tryAgain') : t('needHistory.older')}
        </Button>
      )}
    </>
  );
}

function Step({ step }: { step: NeedStepView }) {
  const t = useT();
  const rich = useRichT();
  const intl = useIntl();
  const person = usePerson();
  const agency = useAgency();
  const by = step.by && person(step.by).name;
  const forAgency = step.byAgency && agency(step.byAgency).name;
  return (
    <li className={styles.step}>
      <p className={styles.sentence}>
        {rich(stepText(step), {
          b: (chunks) => <strong>{chunks}</strong>,
          who:
            by && forAgency
              ? t('step.forAgency', { person: by, agency: forAgency })
              : (by ?? forAgency ?? t('step.someone')),
          n: step.quantity ?? 0,
          agency: step.agency ? agency(step.agency).name : '',
          reason: step.reason ? t(`withdraw.${step.reason}`) : '',
        })}
      </p>
      <time className={styles.when} dateTime={step.at}>
        {intl.formatDate(step.at, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })}
      </time>
      {step.note?.content && (
        <p className={styles.note} lang={step.note.language}>
          {step.note.content}
        </p>
      )}
    </li>
  );
}
