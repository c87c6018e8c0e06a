import { Clock, Plus, Users, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { LineView, ReceivedRequestView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { Checks } from '../../ui/Checks.tsx';
import { TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { onEscape } from '../../ui/onEscape.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { Status } from '../../ui/Status.tsx';
import { vocabulary } from '../../ui/vocabulary.ts';
import { useWhen } from '../../ui/useWhen.ts';
import styles from './AnswerForm.module.css';
import { useAnswering } from './answering.ts';
import { freeOf, freePeople, givenOf, type Saying } from './giving.ts';
import { canAnswer } from './requests.ts';
import { useAnswer } from './useAnswer.ts';
import { useUnitWords } from './useUnitWords.ts';

/** One of the three answers, in place: what is given, the condition or the reason, and nothing else. */
export function AnswerForm({
  request,
  saying,
  adds,
  onDone,
}: {
  request: ReceivedRequestView;
  saying: Saying;
  /** Somebody or something of the agency's that is given with it. */
  adds?: string;
  onDone: () => void;
}) {
  const t = useT();
  const { room } = useThisRoom();
  const answer = useAnswer(request, saying, adds, onDone);
  const { draft, change } = answer;
  const [began] = useState(request);
  // As long as mine is on its way, what becomes of the request is my own doing.
  const isOvertaken = !answer.pending && (request.answeredAt !== began.answeredAt || request.isOver);
  useAnswering(room, request.id, began.answer === 'waiting');
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        answer.submit();
      }}
      onKeyDown={onEscape(onDone)}
      noValidate
    >
      <div className={styles.ground}>
        <h4 tabIndex={-1} ref={adds === undefined ? undefined : focusOnce}>
          {t(`answer.title.${saying}`)}
        </h4>
        {saying !== 'declined' &&
          request.lines.map((line, i) => (
            // A line is named by its place.
            <LineGiven key={i} line={line} at={i} request={request} answer={answer} />
          ))}
        {saying === 'provisional' && (
          <div className={styles.condition}>
            <TextField
              label={t('answer.condition')}
              placeholder={t('answer.conditionExample')}
              value={draft.note}
              onChange={(note) => change({ note })}
            />
            <TextField
              type="time"
              icon={Clock}
              label={t('answer.by')}
              optional
              value={draft.by}
              onChange={(by) => change({ by })}
            />
          </div>
        )}
        {saying === 'declined' && (
          <TextField
            label={t('answer.reason')}
            optional
            hint={t('answer.reasonHint')}
            value={draft.note}
            onChange={(note) => change({ note })}
          />
        )}
        {saying === 'accepted' && (
          <TextField label={t('answer.note')} optional value={draft.note} onChange={(note) => change({ note })} />
        )}
        {saying === 'provisional' && <p className={styles.held}>{t('answer.held')}</p>}
        {answer.problem && (
          <p role="alert" className={styles.problem}>
            {t(`answer.problem.${answer.problem}`)}
          </p>
        )}
      </div>
      {answer.refusal && (
        <Refused what={t('answer.notSent')} code={answer.refusal.code} values={answer.refusal.details} />
      )}
      {isOvertaken && <Overtaken request={request} />}
      <div className={styles.foot}>
        {isOvertaken && !canAnswer(request) ? (
          <Button look="quiet" icon={X} onPress={answer.discard}>
            {t('answer.discard')}
          </Button>
        ) : (
          <>
            <Button type="submit" look="solid" icon={vocabulary[`answer.${saying}`].icon} isPending={answer.pending}>
              {t(`answer.send.${saying}`)}
            </Button>
            <Button look="quiet" onPress={onDone}>
              {t('answer.back')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** Someone else's answer came first: who said what, and what can still be done. Nothing typed is lost. */
function Overtaken({ request }: { request: ReceivedRequestView }) {
  const t = useT();
  const person = usePerson();
  const hrefOf = useThingHref();
  const by = useEntities('activity').findLast((f) => f.what === 'requestAnswered' && f.about === request.id)?.by;
  return (
    <div role="status" className={styles.overtaken}>
      <Users size={16} aria-hidden />
      <div>
        <p>
          {request.isOver
            ? t('answer.overMeanwhile')
            : t('answer.overtaken', { who: by === undefined ? t('request.somebody') : person(by).name })}{' '}
          {!request.isOver && <Status name={`answer.${request.answer}`} plain />}
        </p>
        <p className={styles.held}>
          {t('answer.nothingLost')}{' '}
          {canAnswer(request) ? t('answer.canStill') : <Link href={hrefOf(request.id)}>{t('answer.seeRequest')}</Link>}
        </p>
      </div>
    </div>
  );
}

function LineGiven({
  line,
  at,
  request,
  answer,
}: {
  line: LineView;
  at: number;
  request: ReceivedRequestView;
  answer: ReturnType<typeof useAnswer>;
}) {
  const t = useT();
  const what = line.what?.content ?? '';
  const given = givenOf(at, answer.draft.giving, answer.stock.roster);
  return (
    <fieldset className={styles.line}>
      <legend>
        {t('answer.given', { n: given, of: line.quantity })} <span lang={line.what?.language}>{what}</span>
      </legend>
      {line.kind === 'resource' ? (
        <ItemsGiven line={at} isShort={given < line.quantity} request={request} answer={answer} />
      ) : (
        <PeopleGiven line={line} at={at} request={request} answer={answer} />
      )}
    </fieldset>
  );
}

function ItemsGiven({
  line,
  isShort,
  request,
  answer,
}: {
  line: number;
  /** Less is given than is asked for. */
  isShort: boolean;
  request: ReceivedRequestView;
  answer: ReturnType<typeof useAnswer>;
}) {
  const t = useT();
  const words = useUnitWords();
  const rows = answer.draft.giving.items.map((row, at) => ({ row, at })).filter(({ row }) => row.line === line);
  const chosen = new Set(answer.draft.giving.items.map((r) => r.item));
  const offered = answer.stock.inventory.filter((i) => freeOf(i, request) > 0 || chosen.has(i.id));
  if (offered.length === 0) return <p className={styles.none}>{t('answer.noItems')}</p>;
  return (
    <>
      {rows.map(({ row, at }) => (
        <div key={at} className={styles.item}>
          <TextField
            className={styles.quantity}
            inputMode="numeric"
            label={t('answer.howMany')}
            value={row.quantity}
            onChange={(quantity) => answer.giveItem(at, { quantity })}
          />
          <Select
            label={t('answer.ofWhich')}
            placeholder={t('answer.choose')}
            options={offered
              .filter((i) => i.id === row.item || !chosen.has(i.id))
              .map((i) => ({ id: i.id, label: t('answer.itemFree', { name: words.item(i), n: freeOf(i, request) }) }))}
            value={row.item}
            onChange={(item) => answer.giveItem(at, { item })}
          />
        </div>
      ))}
      {isShort && rows.every(({ row }) => row.item !== null) && offered.some((i) => !chosen.has(i.id)) && (
        <Button
          look="quiet"
          size="small"
          icon={Plus}
          className={styles.another}
          onPress={() => answer.anotherItem(line)}
        >
          {t('answer.another')}
        </Button>
      )}
    </>
  );
}

function PeopleGiven({
  line,
  at,
  request,
  answer,
}: {
  line: LineView;
  at: number;
  request: ReceivedRequestView;
  answer: ReturnType<typeof useAnswer>;
}) {
  const t = useT();
  const words = useUnitWords();
  const { at: timeOf } = useWhen();
  const free = freePeople(line, answer.stock.roster, request);
  if (free.length === 0) return <p className={styles.none}>{t('answer.nobody')}</p>;
  return (
    <Checks
      label={t('answer.who')}
      options={free.map((entry) => ({
        id: entry.id,
        icon: vocabulary[`staffing.${entry.staffing}`].icon,
        label: [
          words.entry(entry),
          entry.role?.content,
          entry.headcount > 1 && t('answer.people', { n: entry.headcount }),
          entry.until && t('answer.until', { when: timeOf(entry.until) }),
        ]
          .filter(Boolean)
          .join(', '),
      }))}
      value={answer.draft.giving.people.filter((p) => p.line === at).map((p) => p.entry)}
      onChange={(entries) => answer.givePeople(at, entries)}
    />
  );
}
