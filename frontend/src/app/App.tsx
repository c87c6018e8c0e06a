import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { useStore } from 'zustand';
import { CenterContext } from '../live/centerContext.ts';
import { ClockContext } from '../ui/clock.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { createCenter } from './createCenter.ts';
import { LanguageProvider } from './LanguageProvider.tsx';
import { greet, language } from './language.ts';
import { Opening } from './Opening.tsx';
import { SignIn } from './signIn/SignIn.tsx';

// Not needed by whoever is signed out; it comes while it is asked who is signed in.
const shell = import('./Shell.tsx');
const Shell = lazy(() => shell.then((m) => ({ default: m.Shell })));
const WallPage = lazy(() => import('./WallPage.tsx').then((m) => ({ default: m.WallPage })));
const Gallery = import.meta.env.DEV ? lazy(() => import('../gallery/Gallery.tsx')) : () => null;

export function App() {
  return (
    <LanguageProvider language={useStore(language)}>
      <Suspense>
        <Switch>
          <Route path="/gallery">
            <Gallery />
          </Route>
          <Route>
            <CenterPages />
          </Route>
        </Switch>
      </Suspense>
    </LanguageProvider>
  );
}

function CenterPages() {
  const [center] = useState(createCenter);
  const session = useStore(center.session);
  const me = session.is === 'in' ? session.me : null;
  useEffect(() => {
    if (me) greet(me.id, me.language);
  }, [me]);
  const [now] = useState(() => () => center.clock.now());
  return (
    <CenterContext value={center}>
      <ClockContext value={now}>
        {session.is === 'unknown' ? (
          <Opening />
        ) : (
          <Switch>
            <Route path="/sign-in">
              <SignIn />
            </Route>
            <Route path="/wall">{me ? <WallPage /> : <SignIn />}</Route>
            {/* Another person is another center: nothing of the one before stays on the screen. */}
            <Route>{me ? <Shell key={me.id} /> : <SignIn />}</Route>
          </Switch>
        )}
        <Toasts />
      </ClockContext>
    </CenterContext>
  );
}
