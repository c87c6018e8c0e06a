import { useStore } from 'zustand';
import { useCenter } from './centerContext.ts';
import { useMe } from './session.ts';

/** The agency that I speak for now, and how to speak for another of mine. */
export function useSpeakFor(): [string | undefined, (agency: string) => void] {
  const center = useCenter();
  const me = useMe();
  const chosen = useStore(center.speakFor);
  return [chosen ?? me.agencies[0], (agency) => center.speakFor.setState(agency, true)];
}
