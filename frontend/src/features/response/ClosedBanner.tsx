import { Lock } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';
import { useResponse } from '../../live/response.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { PhaseForm } from './PhaseForm.tsx';

/** Says that a response is closed, since when and by whom, and what of it still goes on. */
export function ClosedBanner({ room }: { room: string }) {
  const t = useT();
  const { view, isClosed, leads } = useResponse(room);
  const person = usePerson();
  const { at } = useWhen();
  if (!view || !isClosed) return null;
  const when = at(view.phaseSince);
  return (
    <Banner
      tone="slate"
      icon={Lock}
      action={
        leads && (
          <DialogTrigger>
            <Button size="small">{t('response.reopen')}</Button>
            <Popup label={t('response.reopen')} placement="bottom end">
              {(close) => <PhaseForm room={room} onDone={close} />}
            </Popup>
          </DialogTrigger>
        )
      }
    >
      {view.phaseBy
        ? t('response.closedBy', { when, person: person(view.phaseBy).name })
        : t('response.closedAt', { when })}{' '}
      {t('response.closedGoesOn')}
    </Banner>
  );
}
