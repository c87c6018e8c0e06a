import type { ResponsePhase } from '../../contracts/index.ts';

/** The way of every response; whoever takes one up again begins a fifth phase. */
const way = ['activated', 'stabilizing', 'demobilizing', 'closed'] as const satisfies readonly ResponsePhase[];

export interface PhaseStep {
  readonly phase: ResponsePhase;
  readonly is: 'done' | 'now' | 'next';
}

/** The phases as steps, up to the end that is still before the response. One that was taken up again stands before its end. */
export function stepsOf(now: ResponsePhase): readonly PhaseStep[] {
  if (now === 'reopened')
    return [
      { phase: 'reopened', is: 'now' },
      { phase: 'stabilizing', is: 'next' },
      { phase: 'demobilizing', is: 'next' },
      { phase: 'closed', is: 'next' },
    ];
  const at = way.indexOf(now);
  return way.map((phase, i) => ({ phase, is: i < at ? 'done' : i === at ? 'now' : 'next' }));
}

/** What may follow a phase: the next ones, none of them twice; only what is closed can be taken up again. */
export function following(now: ResponsePhase): readonly ResponsePhase[] {
  if (now === 'closed') return ['reopened'];
  if (now === 'reopened') return ['stabilizing', 'demobilizing', 'closed'];
  return way.slice(way.indexOf(now) + 1);
}
