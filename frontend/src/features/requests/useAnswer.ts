import { useEffect, useState } from 'react';
import type { ReceivedRequestView } from '../../contracts/index.ts';
import { cityClock } from '../../i18n/when.ts';
import { useDraft } from '../../live/draft.ts';
import { useCommand } from '../../live/sending.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { useNow } from '../../ui/clock.ts';
import { type Giving, problemOf, type Saying, startGiving, unitsOf, withUnit } from './giving.ts';

/** What stands in an answer, as typed. */
interface AnswerDraft {
  giving: Giving;
  note: string;
  /** "16:00": by when a provisional yes should be settled. */
  by: string;
}

/** An answer while it is being given. What was typed is kept until it is sent. */
export function useAnswer(
  request: ReceivedRequestView,
  saying: Saying,
  /** What is to be given beside what was typed before. */
  adds: string | undefined,
  onDone: () => void,
) {
  const { room } = useThisRoom();
  const stock = { inventory: useEntities('inventory'), roster: useEntities('roster') };
  const { send, pending, refusal, clear } = useCommand(room);
  const stored = useDraft<AnswerDraft>(`answer.${request.id}.${saying}`, room);
  const now = useNow(60_000);
  const [draft, setDraft] = useState<AnswerDraft>(() => {
    const typed = stored.load();
    const start = typed ?? {
      giving: startGiving(request, stock),
      note: saying === request.answer ? (request.answerNote?.content ?? '') : '',
      by: '',
    };
    return adds === undefined
      ? start
      : { ...start, giving: withUnit(start.giving, adds, request, stock, typed === null) };
  });
  useEffect(() => {
    if (adds !== undefined) stored.keep(draft);
    // Once, as it was added.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [adds]);
  const [asked, setAsked] = useState(false);
  const problem = saying === 'declined' ? null : problemOf(draft.giving, request, stock);
  const by = draft.by === '' ? null : cityClock(draft.by, new Date(now));

  function change(part: Partial<AnswerDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    stored.keep(next);
    clear();
  }

  async function submit() {
    setAsked(true);
    if (pending || problem) return;
    const note = draft.note.trim();
    const heard = await send({
      type: 'answerRequest',
      request: request.id,
      answer: saying,
      units: saying === 'declined' ? [] : unitsOf(draft.giving),
      note: note === '' ? undefined : note,
      answerBy: saying === 'provisional' && by ? by.toISOString() : undefined,
      as: room.slice('agency/'.length),
    });
    if (heard.is === 'refused') return;
    stored.drop();
    onDone();
  }

  return {
    draft,
    stock,
    change,
    giveItem: (at: number, part: Partial<Giving['items'][number]>) =>
      change({
        giving: { ...draft.giving, items: draft.giving.items.map((r, i) => (i === at ? { ...r, ...part } : r)) },
      }),
    anotherItem: (line: number) =>
      change({ giving: { ...draft.giving, items: [...draft.giving.items, { line, item: null, quantity: '' }] } }),
    givePeople: (line: number, entries: readonly string[]) =>
      change({
        giving: {
          ...draft.giving,
          people: [
            ...draft.giving.people.filter((p) => p.line !== line && !entries.includes(p.entry)),
            ...entries.map((entry) => ({ line, entry })),
          ],
        },
      }),
    problem: asked ? problem : null,
    pending,
    refusal,
    submit: () => void submit(),
    /** What was typed is no longer wanted. */
    discard: () => {
      stored.drop();
      onDone();
    },
  };
}
