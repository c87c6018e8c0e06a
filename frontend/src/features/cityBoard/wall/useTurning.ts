import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useNow } from '../../../ui/clock.ts';
import { choose, type Chosen, isPaused, pageAt, pageOf, pauseOrGoOn, step, turnEvery } from './turning.ts';

/** Which page of the wall stands. The arrow keys turn, the space bar pauses, `?page=2` opens the second. */
export function useTurning(pages: number): { page: number; paused: boolean; pause: () => void } {
  const turn = useNow(turnEvery) / turnEvery;
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<Chosen | null>(() => {
    const asked = pageOf(search.get('page'), pages);
    return asked === null ? null : choose(asked, turn, pages);
  });
  const pause = () => setChosen((was) => pauseOrGoOn(was, turn, pages));
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      setChosen((was) => step(was, event.key === 'ArrowRight' ? 1 : -1, turn, pages));
      // On a button the space bar presses that button, which may be to pause.
    } else if (event.key === ' ' && !event.repeat && !(event.target instanceof HTMLButtonElement)) {
      pause();
    } else {
      return;
    }
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { page: pageAt(chosen, turn, pages), paused: isPaused(chosen), pause };
}
