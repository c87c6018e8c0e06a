import { useState } from 'react';
import { Link } from 'wouter';
import type { ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { vocabulary } from '../../ui/vocabulary.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { sayings, type Saying } from './giving.ts';
import { RequestActs } from './RequestActs.tsx';
import styles from './RequestCard.module.css';
import { RequestFor, RequestGiven, RequestHead, RequestHint, RequestLines, RequestNote } from './RequestFacts.tsx';
import { canAnswer } from './requests.ts';

/** One request: what is asked, what was said to it, and the three answers, which weigh the same. */
export function RequestCard({ request, inSheet }: { request: ReceivedRequestView; inSheet?: boolean }) {
  const t = useT();
  const hrefOf = useThingHref();
  const { writes } = useThisRoom();
  const title = request.title?.content ?? t('request.number', { number: request.number });
  const waits = request.answer === 'waiting' && !request.isOver;
  return (
    <article className={styles.card} aria-label={title}>
      <RequestHead request={request} />
      <div>
        <h3 className={styles.title} lang={request.title?.language}>
          {inSheet ? title : <Link href={hrefOf(request.id)}>{title}</Link>}
        </h3>
        <RequestFor request={request} />
      </div>
      <RequestLines request={request} />
      <RequestNote request={request} />
      {!waits && <Said request={request} />}
      {writes && (waits || inSheet || request.answer === 'provisional') && canAnswer(request) && (
        <Answering request={request} hint={waits} />
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

function Answering({ request, hint }: { request: ReceivedRequestView; hint: boolean }) {
  const t = useT();
  const [saying, setSaying] = useState<Saying | null>(null);
  if (saying) return <AnswerForm key={saying} request={request} saying={saying} onDone={() => setSaying(null)} />;
  return (
    <>
      {hint && <RequestHint request={request} />}
      <div className={styles.answers}>
        {sayings
          .filter((s) => s !== request.answer)
          .map((s) => (
            <Button key={s} icon={vocabulary[`answer.${s}`].icon} onPress={() => setSaying(s)}>
              {t(`answer.do.${s}`)}
            </Button>
          ))}
      </div>
    </>
  );
}
