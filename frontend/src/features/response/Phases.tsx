import { Check, ChevronDown } from 'lucide-react';
import { Fragment } from 'react';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import type { ResponseView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useResponse } from '../../live/response.ts';
import { classes } from '../../ui/classes.ts';
import { Popup } from '../../ui/Popup.tsx';
import { StatusIcon } from '../../ui/Status.tsx';
import { PhaseForm } from './PhaseForm.tsx';
import styles from './Phases.module.css';
import { stepsOf } from './phases.ts';

/** How far a response is; whoever leads it moves it on from there. */
export function Phases({ room }: { room: string }) {
  const t = useT();
  const { view, leads } = useResponse(room);
  if (!view) return null;
  return (
    <ol className={styles.steps} aria-label={t('response.phases')}>
      {stepsOf(view.phase).map(({ phase, is }, i) => (
        <Fragment key={phase}>
          {i > 0 && <li aria-hidden className={styles.line} />}
          <li className={classes(styles.step, styles[is])} aria-current={is === 'now' ? 'step' : undefined}>
            {is === 'now' ? (
              <Now room={room} view={view} leads={leads} />
            ) : (
              <>
                {is === 'done' && <Check size={16} aria-hidden className={styles.check} />}
                {t(`status.phase.${phase}`)}
                {is === 'done' && <span className="visually-hidden">{t('response.phaseDone')}</span>}
              </>
            )}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Now({ room, view, leads }: { room: string; view: ResponseView; leads: boolean }) {
  const t = useT();
  const words = (
    <>
      <StatusIcon name={`phase.${view.phase}`} />
      {t(`status.phase.${view.phase}`)}
    </>
  );
  if (!leads) return words;
  return (
    <DialogTrigger>
      <AriaButton className={styles.change}>
        {words}
        <span className="visually-hidden">{t('response.changePhase')}</span>
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <Popup label={t('response.changePhase')}>{(close) => <PhaseForm room={room} onDone={close} />}</Popup>
    </DialogTrigger>
  );
}
