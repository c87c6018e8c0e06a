import { Users } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Simulation } from '../../lib/api.ts';
import { useCenter } from '../../live/centerContext.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SignIn.module.css';

const people = 60;
const minutes = 5;

/** How often the page asks while a session runs. */
const askEvery = 2000;

/** Has the demo's people work in the center, for whoever wants to see it busy. */
export function Simulate() {
  const t = useT();
  const { api } = useCenter();
  const [simulation, setSimulation] = useState<Simulation>();
  const ask = useCallback(() => api.simulation().then(setSimulation, () => setSimulation(undefined)), [api]);
  useEffect(() => {
    void ask();
    const again = setInterval(() => void ask(), askEvery);
    return () => clearInterval(again);
  }, [ask]);
  if (!simulation) return null;
  const start = () => void api.simulate(people, minutes).then(ask, ask);
  const { running, commands, failed, last } = simulation;
  return (
    <div className={styles.simulate}>
      <Button size="small" icon={Users} isDisabled={running} onPress={start}>
        {t('signIn.simulate')}
      </Button>
      <span role="status">
        {running
          ? t('signIn.simulating', { commands })
          : failed
            ? t('signIn.simulationFailed')
            : last
              ? t('signIn.simulated', {
                  commands: last.commands,
                  lost: last.lost,
                  doubled: last.doubled,
                  ms: Math.round(last.seenP99Ms),
                })
              : t('signIn.simulateHint')}
      </span>
    </div>
  );
}
