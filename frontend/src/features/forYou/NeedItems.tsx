import { ArrowRightLeft, BadgeCheck, ChevronsUp } from 'lucide-react';
import { useLocation } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useCommand } from '../../live/sending.ts';
import { useSpeakFor } from '../../live/speakFor.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toasts.ts';
import { Item, Open, Said } from './Item.tsx';
import type { Waiting } from './waiting.ts';

/** Another agency asks one of mine to hand over what it has taken on. */
export function HandOver({ waiting }: { waiting: Extract<Waiting, { is: 'handOver' }> }) {
  const t = useT();
  const agency = useAgency();
  const { send, pending, refusal } = useCommand(waiting.room);
  const { need, ask } = waiting;
  const answer = (grant: boolean) =>
    void send({ type: 'answerHandOver', need: need.id, ask: ask.id, grant, as: ask.from });
  return (
    <Item
      icon={waiting.urgent ? ChevronsUp : ArrowRightLeft}
      tone={waiting.urgent ? 'brick' : 'gold'}
      waiting={waiting}
      title={t('handOver.asks', { to: agency(ask.to).name, from: agency(ask.from).name, n: ask.quantity })}
      speaking={ask.from}
      refusal={refusal}
      actions={
        <>
          <Button isDisabled={pending} onPress={() => answer(true)}>
            {t('needAct.grant')}
          </Button>
          <Button isDisabled={pending} onPress={() => answer(false)}>
            {t('needAct.decline')}
          </Button>
          <Open href={`/${waiting.room}?open=${need.id}`} />
        </>
      }
    >
      <p>
        {t('forYou.need', { number: need.number })} <Said text={need.title} />
      </p>
      <p>
        <Said text={ask.note} />
      </p>
    </Item>
  );
}

/** Everything asked for has come, as far as those who brought it know; only the community can say so. */
export function Confirm({ waiting }: { waiting: Extract<Waiting, { is: 'confirm' }> }) {
  const t = useT();
  const agency = useAgency();
  const [speaksFor] = useSpeakFor();
  const [, navigate] = useLocation();
  const { send, pending, refusal } = useCommand(waiting.room);
  const { need, room } = waiting;
  const confirm = async () => {
    const heard = await send({ type: 'confirmNeed', need: need.id });
    if (heard.is === 'saved') toast(t('needDone.confirmed', { number: need.number }), undefined, need.id);
  };
  return (
    <Item
      icon={BadgeCheck}
      tone="leaf"
      waiting={waiting}
      title={
        <>
          {t('forYou.isItMet', { number: need.number })} <Said text={need.title} />
        </>
      }
      speaking={speaksFor}
      refusal={refusal}
      actions={
        <>
          <Button icon={BadgeCheck} isDisabled={pending} onPress={() => void confirm()}>
            {t('need.confirm')}
          </Button>
          <Button onPress={() => navigate(`/${room}?open=${need.id}`)}>{t('need.notYet')}</Button>
        </>
      }
    >
      <p>
        {need.claims.length > 0
          ? t('forYou.reportedMet', { agency: need.claims.map((c) => agency(c.agency).name).join(', ') })
          : t('forYou.onlyYou')}
      </p>
    </Item>
  );
}
