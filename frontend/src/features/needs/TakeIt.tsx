import { Hand } from 'lucide-react';
import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import type { Heard } from '../../live/sending.ts';
import { Button } from '../../ui/Button.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { unclaimed } from './needs.ts';
import { QuantityForm } from '../../ui/QuantityForm.tsx';
import { useIsHeldUp } from './useIsHeldUp.ts';
import { useNeedActs } from './useNeedActs.ts';

/**
 * "We'll take it": at once where there is one to take and one agency to take it for; else it asks how many, and for
 * whom. What was taken can be given back from the notice that says so.
 */
export function TakeIt({ need, agencies }: { need: NeedView; agencies: readonly string[] }) {
  const t = useT();
  const nameOf = useAgency();
  const acts = useNeedActs(need);
  const [outcome, setOutcome] = useState<Heard | null>(null);
  const rest = unclaimed(need);
  const only = agencies[0];
  const heldUp = useIsHeldUp(need.id);

  if (rest === 1 && agencies.length === 1 && only) {
    return (
      <>
        <Button data-take icon={Hand} isDisabled={heldUp} onPress={async () => setOutcome(await acts.claim(1, only))}>
          {t('need.take')}
        </Button>
        {outcome?.is === 'refused' && (
          <Refused what={t('refused.title')} code={outcome.code} values={outcome.details} />
        )}
      </>
    );
  }
  return (
    <DialogTrigger>
      <Button data-take icon={Hand} isDisabled={heldUp}>
        {t('need.take')}
      </Button>
      <Popup label={t('need.take')} placement="bottom end">
        {(close) => (
          <QuantityForm
            label={t('needForm.claim')}
            hint={t('needForm.claimHint', { n: rest })}
            least={1}
            most={rest}
            start={rest}
            agencies={agencies.map((id) => ({ id, label: nameOf(id).name }))}
            submit={(n) => t('need.takeSome', { n })}
            onSubmit={({ quantity, agency }) => acts.claim(quantity, agency)}
            onDone={close}
          />
        )}
      </Popup>
    </DialogTrigger>
  );
}
