import { CalendarClock, House, PackageCheck, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { NeedView } from '../../contracts/index.ts';
import { useRichT, useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useResponse } from '../../live/response.ts';
import { useCommand } from '../../live/sending.ts';
import { usePlace } from '../../live/words.ts';
import { AgencyBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { QuantityForm } from '../../ui/QuantityForm.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import styles from './AnsweredSheet.module.css';
import { mostDelivered } from './answered.ts';
import { Deliveries } from './Deliveries.tsx';
import { useNeedsOf } from './useNeedsOf.ts';

/** A need as the response sees it: how it stands, what was delivered from here, and the record of what is delivered now. */
export function AnsweredSheet({
  room,
  community,
  need: id,
  onClose,
}: {
  room: string;
  community: string;
  need: string;
  onClose: () => void;
}) {
  const t = useT();
  const place = usePlace();
  const { view, writes, leads, leadsAs } = useResponse(room);
  const need = useNeedsOf(room, community).needs.find((n) => n.id === id);
  const { send, pending, refusal } = useCommand(room);
  const number = need?.number ?? Number(id.replace('need-', ''));
  const title = t('needSheet.title', { number, place: place(community) });
  const isAnswered = view?.needs.some((n) => n.community === community && n.need === id) ?? false;
  return (
    <Sheet title={title} eyebrow={title} onClose={onClose}>
      <article className={styles.need}>
        {need ? (
          <Known need={need} />
        ) : (
          <EmptyState title={t('response.needGone')}>{t('response.needGoneWhy')}</EmptyState>
        )}
        <p className={styles.links}>
          <Link href={`/community/${community}?open=${id}`} className={styles.link}>
            <House size={16} aria-hidden />
            {t('response.inCommunity', { place: place(community) })}
          </Link>
        </p>
        {need && writes && isAnswered && isOpen(need) && <Deliver room={room} community={community} need={need} />}
        <Deliveries room={room} community={community} need={id} />
        {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
        {leads && writes && isAnswered && (
          <p>
            <Button
              size="small"
              look="quiet"
              icon={Unlink}
              isDisabled={pending}
              onPress={async () => {
                const heard = await send({ type: 'letNeedGo', community, need: id, as: leadsAs });
                if (heard.is !== 'refused') onClose();
              }}
            >
              {t('response.letGo')}
            </Button>
          </p>
        )}
      </article>
    </Sheet>
  );
}

const isOpen = (need: NeedView): boolean => need.status !== 'confirmed' && need.status !== 'withdrawn';

function Known({ need }: { need: NeedView }) {
  const t = useT();
  const rich = useRichT();
  const agency = useAgency();
  const { by } = useWhen();
  const share = need.quantity > 0 ? Math.min(1, need.fulfilled / need.quantity) : 0;
  const when = by(need);
  return (
    <>
      <h3 className={styles.title}>
        {need.title?.content ?? t('need.ofCategory', { category: t(`category.${need.category}`), number: need.number })}
      </h3>
      <p className={styles.state}>
        <Status name={`priority.${need.priority}`} />
        <Status name={`need.${need.status}`} share={share} />
        {when && (
          <span className={when.late ? styles.late : styles.when}>
            <CalendarClock size={14} aria-hidden />
            {when.text}
          </span>
        )}
      </p>
      {need.description?.content && (
        <p className={styles.description} lang={need.description.language}>
          {need.description.content}
        </p>
      )}
      <div className={styles.amount}>
        <p>
          {rich('need.amount', {
            b: (chunks) => <strong>{chunks}</strong>,
            fulfilled: need.fulfilled,
            quantity: need.quantity,
            unit: need.unit?.content ?? '',
          })}
        </p>
        <ProgressBar value={need.fulfilled} of={need.quantity} />
      </div>
      {need.claims.length > 0 && (
        <ul className={styles.claims} aria-label={t('needSheet.claimedBy')}>
          {need.claims.map((claim) => (
            <li key={claim.agency}>
              <AgencyBadge {...agency(claim.agency)} />
              <span>{agency(claim.agency).name}</span>
              <span className={styles.share}>
                {t('needSheet.claimOf', { delivered: claim.delivered, quantity: claim.quantity })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What an agency of mine has brought; the community's room records it, or says why not. */
function Deliver({ room, community, need }: { room: string; community: string; need: NeedView }) {
  const t = useT();
  const name = useAgency();
  const { viewer } = useResponse(room);
  const { send } = useCommand(room);
  const [asked, setAsked] = useState(false);
  const able = viewer.agencies
    .filter((agency) => mostDelivered(need, agency) > 0)
    .toSorted((a, b) => mostDelivered(need, b) - mostDelivered(need, a));
  const [first] = able;
  if (!first) return null;
  if (!asked)
    return (
      <p>
        <Button icon={PackageCheck} onPress={() => setAsked(true)}>
          {t('response.deliver')}
        </Button>
      </p>
    );
  const most = Math.max(...able.map((agency) => mostDelivered(need, agency)));
  return (
    <div className={styles.framed}>
      <QuantityForm
        label={t('response.deliverHowMany')}
        hint={t('response.deliverHint', { n: most })}
        least={1}
        most={most}
        start={mostDelivered(need, first)}
        agencies={able.map((agency) => ({ id: agency, label: name(agency).name }))}
        withNote
        submit={() => t('response.deliver')}
        onSubmit={({ quantity, note, agency }) =>
          send({ type: 'recordDelivery', community, need: need.id, quantity, note, as: agency ?? first })
        }
        onDone={() => setAsked(false)}
      />
    </div>
  );
}
