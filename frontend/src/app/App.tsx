import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { chooseLanguage } from '../i18n/language.ts';
import { LanguageProvider } from './LanguageProvider.tsx';

const Gallery = import.meta.env.DEV ? lazy(() => import('../gallery/Gallery.tsx')) : () => null;

export function App() {
  return (
    <LanguageProvider language={chooseLanguage(navigator.languages)}>
      <Suspense>
        <Switch>
          <Route path="/gallery">
            <Gallery />
          </Route>
        </Switch>
      </Suspense>
    </LanguageProvider>
  );
}
