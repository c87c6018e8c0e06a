import type { ResourceView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../live/sending.ts';
import { QuantityForm } from '../../ui/QuantityForm.tsx';
import { toast } from '../../ui/toasts.ts';
import { leftOf } from './resources.ts';
import { useRelease } from './useRelease.ts';
import { useUnitWords } from './useUnitWords.ts';

/** Asks how many of a thing go back to its agency: that cannot be taken back here. */
export function GiveBackForm({
  room,
  thing,
  most,
  onDone,
}: {
  room: string;
  thing: ResourceView;
  most: number;
  onDone: () => void;
}) {
  const t = useT();
  const words = useUnitWords();
  const { as } = useRelease(room, thing);
  const { send } = useCommand(room);
  return (
    <QuantityForm
      label={t('assignedThing.releaseHowMany')}
      hint={t('assignedThing.releaseHint', { n: leftOf(thing) })}
      least={1}
      most={most}
      start={most}
      submit={() => t('assignedThing.release')}
      onSubmit={async ({ quantity }) => {
        const heard = await send({
          type: 'releaseUnits',
          request: thing.request,
          unit: thing.unit ?? '',
          quantity,
          as,
        });
        if (heard.is !== 'refused') toast(t('assignedThing.releasedDone', { n: quantity, what: words.thing(thing) }));
        return heard;
      }}
      onDone={onDone}
    />
  );
}
