import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useDropPlace } from '../../ui/drag/useDropPlace.ts';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { vocabulary } from '../../ui/vocabulary.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { canGive, sayings, type Saying } from './giving.ts';
import { RequestActs } from './RequestActs.tsx';
import styles from './RequestCard.module.css';
import { RequestFor, RequestGiven, RequestHead, RequestHint, RequestLines, RequestNote } from './RequestFacts.tsx';
import { canAnswer, waits } from './requests.ts';

/** The form that is open, and what was dropped onto it: each drop opens it anew, with all that was typed. */
interface Answering {
  saying: Saying;
  nth: number;
  adds?: string;
}

/** A yes gives what was dropped; a provisional one that is being given goes on. */
function added(now: Answering | null, unit: string): Answering {
  return { saying: now?.saying === 'provisional' ? 'provisional' : 'accepted', nth: (now?.nth ?? 0) + 1, adds: unit };
}

/** One request: what is asked, what was said to it, and the three answers, which weigh the same. */
export function RequestCard({ request, inSheet }: { request: ReceivedRequestView; inSheet?: boolean }) {
  const t = useT();
  const hrefOf = useThingHref();
  const { writes } = useThisRoom();
  const [answering, setAnswering] = useState<Answering | null>(null);
  const stock = { inventory: useEntities('inventory'), roster: useEntities('roster') };
  const title = request.title?.content ?? t('request.number', { number: request.number });
  const isWaiting = waits(request);
  const spot = useRef<HTMLElement>(null);
  const place = useDropPlace({
    ref: spot,
    label: t('request.giveTo', { title }),
    kinds: ['unit'],
    accepts: (dragged) => canGive(dragged.id, request, stock),
    onDrop: (dragged) => {
      setAnswering((now) => added(now, dragged.id));
      return null;
    },
    isClosed: !writes || !isWaiting || inSheet,
  });
  return (
    <article
      ref={spot}
      {...place.props}
      className={classes(styles.card, !inSheet && styles.fills, place.className)}
      aria-label={place.props['aria-label'] ?? title}
    >
      <RequestHead request={request} />
      <div>
        <h3 className={styles.title} lang={request.title?.language}>
          {inSheet ? title : <Link href={hrefOf(request.id)}>{title}</Link>}
        </h3>
        <RequestFor request={request} />
      </div>
      <RequestLines request={request} />
      <RequestNote request={request} />
      {!isWaiting && <Said request={request} />}
      {writes && (answering || ((isWaiting || inSheet || request.answer === 'provisional') && canAnswer(request))) && (
        <AnswerPart request={request} hint={isWaiting} answering={answering} onAnswer={setAnswering} />
      )}
      {writes && <RequestActs request={request} />}
    </article>
  );
}

/** What the agency said to it, and gives. */
function Said({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const { at } = useWhen();
  return (
    <div className={styles.said}>
      <p className={styles.answer}>
        {request.isOver ? <span>{t('request.isOver')}</span> : <Status name={`answer.${request.answer}`} plain />}
        {request.answeredAt && <span className={styles.when}>{at(request.answeredAt)}</span>}
        {request.answerBy && !request.isOver && (
          <span className={styles.when}>{t('request.answerBy', { when: at(request.answerBy) })}</span>
        )}
        {request.asksBack && !request.isOver && <span className={styles.when}>{t('request.askedBack')}</span>}
        {!request.told && <span className={styles.when}>{t('request.notHeard')}</span>}
      </p>
      {request.answerNote?.content && <p lang={request.answerNote.language}>{request.answerNote.content}</p>}
      {request.answer !== 'offered' && <RequestGiven request={request} />}
    </div>
  );
}

function AnswerPart({
  request,
  hint,
  answering,
  onAnswer,
}: {
  request: ReceivedRequestView;
  hint: boolean;
  answering: Answering | null;
  onAnswer: (answering: Answering | null) => void;
}) {
  const t = useT();
  if (answering)
    return (
      <AnswerForm
        key={`${answering.saying} ${answering.nth}`}
        request={request}
        saying={answering.saying}
        adds={answering.adds}
        onDone={() => onAnswer(null)}
      />
    );
  return (
    <>
      {hint && <RequestHint request={request} />}
      <div className={styles.answers}>
        {sayings
          .filter((s) => s !== request.answer)
          .map((s) => (
            <Button key={s} icon={vocabulary[`answer.${s}`].icon} onPress={() => onAnswer({ saying: s, nth: 0 })}>
              {t(`answer.do.${s}`)}
            </Button>
          ))}
      </div>
    </>
  );
}
