import { Check, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MadeRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { useCommand } from '../../live/sending.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Status } from '../../ui/Status.tsx';
import { toast } from '../../ui/toasts.ts';
import { useWhen } from '../../ui/useWhen.ts';
import styles from './AskList.module.css';
import { actionsFor } from './asks.ts';
import { useAskWords } from './useAskWords.ts';

/** One request: what and of whom, by when, and what they say to it. */
export function AskRow({ room, ask }: { room: string; ask: MadeRequestView }) {
  const t = useT();
  const agency = useAgency();
  const words = useAskWords();
  const hrefOf = useThingHref();
  const { by } = useWhen();
  const when = by({ neededBy: ask.neededBy, term: 'shortTerm' });
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link href={hrefOf(ask.id)} className={styles.name} lang={ask.title?.language}>
          {words.title(ask)}
        </Link>
        <p className={styles.meta}>
          <AgencyBadge {...agency(ask.agency)} size={20} />
          <span>{agency(ask.agency).name}</span>
          {ask.priority === 'urgent' && <Status name="priority.urgent" plain />}
          {when && !ask.isOver && <span className={when.late ? styles.late : undefined}>{when.text}</span>}
          {!ask.told && <span>{t('asks.notTold')}</span>}
        </p>
        {words.said(ask) && (
          <p className={styles.said} lang={ask.answerNote?.language}>
            {words.said(ask)}
          </p>
        )}
      </div>
      <AskActs room={room} ask={ask}>
        <Status name={`answer.${ask.answer}`} />
      </AskActs>
    </li>
  );
}

/** What can be done to a request, beside how it stands. */
export function AskActs({ room, ask, children }: { room: string; ask: MadeRequestView; children?: ReactNode }) {
  const t = useT();
  const { view, viewer, writes } = useResponse(room);
  const { send, pending, refusal } = useCommand(room);
  const agency = useAgency();
  const may = actionsFor(ask, view ?? {}, viewer);
  return (
    <>
      <div className={styles.acts}>
        {children}
        {writes && may.take && (
          <Button
            size="small"
            icon={Check}
            isPending={pending}
            onPress={async () => {
              const heard = await send({ type: 'takeOffer', request: ask.id });
              if (heard.is === 'saved') toast(t('asks.taken', { agency: agency(ask.agency).name }));
            }}
          >
            {t('asks.take')}
          </Button>
        )}
        {writes && may.cancel && (
          <Button
            size="small"
            look="quiet"
            icon={Undo2}
            isPending={pending}
            onPress={async () => {
              const heard = await send({ type: 'cancelRequest', request: ask.id, as: may.as });
              if (heard.is === 'saved') toast(t('asks.canceled', { agency: agency(ask.agency).name }));
            }}
          >
            {t(ask.isOffer ? 'asks.noThanks' : 'asks.cancel')}
          </Button>
        )}
      </div>
      {refusal && (
        <div className={styles.refused}>
          <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />
        </div>
      )}
    </>
  );
}
