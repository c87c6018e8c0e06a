import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../lib/api.ts';
import { useBringingIn } from '../../../live/data.ts';
import { mappingOf, type Draft } from './draft.ts';
import { answered, choicesOf, type Source, start, type Steps } from './steps.ts';

export interface BringingIn {
  readonly steps: Steps;
  /** What the center is asked for at the moment. */
  readonly busy: 'read' | 'bringIn' | null;
  /** Reads a file of at most so many bytes, or what an address leads to. */
  readonly choose: (source: Source, mostBytes: number) => void;
  readonly setDraft: (draft: Draft) => void;
  /** Reads the table as it is said in the form. */
  readonly readAsSaid: () => void;
  readonly refuse: (code: string, isRefused: boolean) => void;
  /** Says what it is to be kept as; what changes is told once that is read. */
  readonly setSeries: (series: string) => void;
  readonly readAgain: () => void;
  readonly bringIn: () => void;
  readonly goTo: (step: Steps['step']) => void;
  readonly startAgain: () => void;
}

export const BringingInContext = createContext<BringingIn | null>(null);

/** The file that is on its way into the center, whichever page was looked at since it was chosen. */
export function useBringIn(): BringingIn {
  const bringing = useContext(BringingInContext);
  if (!bringing) throw new Error('nothing can be brought in here');
  return bringing;
}

/** A file on its way into the center, step by step. */
export function useBringingSteps(): BringingIn {
  const data = useBringingIn();
  const [steps, setSteps] = useState<Steps>(start);
  const [busy, setBusy] = useState<BringingIn['busy']>(null);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function ask(next: Steps, what: 'read' | 'bringIn') {
    // What is being kept is kept: its answer is waited for.
    if (busy === 'bringIn') return;
    asking.current?.abort();
    const mine = new AbortController();
    asking.current = mine;
    setSteps({ ...next, problem: null });
    setBusy(what);
    const file = next.source?.file ?? null;
    const answer = await (
      what === 'read' ? data.read(choicesOf(next), file, mine.signal) : data.bringIn(choicesOf(next), file)
    ).catch((error: unknown) => (error instanceof ApiError && error.status === 404 ? 'notFound' : 'tryAgain'));
    if (mine.signal.aborted) return;
    setBusy(null);
    // What was typed meanwhile stays, and where it says something else than what was read, it is to be read.
    setSteps((now) => {
      if (typeof answer === 'string') return { ...now, problem: answer };
      const after = answered(now, answer, what === 'bringIn');
      return what === 'read' && now.draft !== next.draft ? { ...after, step: now.step } : after;
    });
  }

  return {
    steps,
    busy,
    choose: (source, mostBytes) => {
      const next = { ...start, source };
      // What is refused anyway is not sent first.
      if (source.file && source.file.size > mostBytes) setSteps({ ...next, problem: 'tooLarge' });
      else void ask(next, 'read');
    },
    setDraft: (draft) => setSteps((now) => ({ ...now, draft })),
    readAsSaid: () => steps.draft && void ask({ ...steps, mapping: mappingOf(steps.draft) }, 'read'),
    refuse: (code, isRefused) =>
      void ask(
        { ...steps, refuse: isRefused ? [...steps.refuse, code] : steps.refuse.filter((c) => c !== code) },
        'read',
      ),
    setSeries: (series) => setSteps((now) => ({ ...now, series })),
    readAgain: () => void ask(steps, 'read'),
    // It is kept as what it was shown as.
    bringIn: () => steps.preview && void ask({ ...steps, series: steps.preview.series }, 'bringIn'),
    goTo: (step) => setSteps((now) => ({ ...now, step, problem: null })),
    startAgain: () => setSteps(start),
  };
}
