import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { KeepBringingIn } from '../features/data/bringIn/KeepBringingIn.tsx';
import { useT } from '../i18n/useT.ts';
import { useLooking } from '../live/looked.ts';
import { useCollection, useRoom } from '../live/rooms.ts';
import { useMe } from '../live/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useChord, useHotkey } from '../ui/hotkeys.ts';
import { useFocusKept } from '../ui/useFocusKept.ts';
import { media, useMedia } from '../ui/useMedia.ts';
import { CityPage } from './CityPage.tsx';
import { ForYouPage } from './ForYouPage.tsx';
import { FrameContext } from './frameContext.ts';
import { Help } from './Help.tsx';
import { InMyRooms } from './InMyRooms.tsx';
import { Jump } from './Jump.tsx';
import { NoRoom } from './NoRoom.tsx';
import { nextPane } from './panes.ts';
import { homeOf, leaveAt, roomAt } from './places.ts';
import { Rail } from './Rail.tsx';
import { greet } from './language.ts';
import styles from './Shell.module.css';

const AgencyPage = lazy(() => import('./AgencyPage.tsx').then((m) => ({ default: m.AgencyPage })));
const CommunityPage = lazy(() => import('./CommunityPage.tsx').then((m) => ({ default: m.CommunityPage })));
const ResponsePage = lazy(() => import('./ResponsePage.tsx').then((m) => ({ default: m.ResponsePage })));

/** The frame round every room. */
export function Shell() {
  const t = useT();
  const me = useMe();
  const [location] = useLocation();
  const [arrivedAt, setArrivedAt] = useState(location);
  // Being led from the bare address to one's own page is no move of one's own.
  if (arrivedAt === '/' && location !== '/') setArrivedAt(location);
  const search = useSearch();
  const isPhone = useMedia(media.phone);
  const isNarrow = useMedia(media.narrow);
  // What is shown over a page is shown over that page: going elsewhere closes it.
  const page = `${location}?${search}`;
  const [over, setOver] = useState<{ what: 'jump' | 'help' | 'drawer'; page: string } | null>(null);
  const shown = over?.page === page ? over.what : null;
  const show = (what: 'jump' | 'help' | 'drawer') => setOver({ what, page });
  useChosenLanguage();
  useRoom('city');
  useEffect(() => {
    if (location !== '/') leaveAt(me.id, location);
  }, [me.id, location]);
  useLooking(roomAt(location));
  useChord('k', () => show('jump'));
  useHotkey('?', () => show('help'));
  useF6();
  useFocusKept();
  const close = () => setOver(null);
  return (
    <FrameContext value={{ show, hasMoved: location !== arrivedAt }}>
      <InMyRooms>
        <div className={styles.frame}>
          <a
            href="#board"
            className={styles.skip}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById('board')?.focus();
            }}
          >
            {t('shell.skip')}
          </a>
          {!isPhone && <Rail narrow={isNarrow} />}
          <KeepBringingIn>
            <Suspense>
              <Switch>
                <Route path="/">
                  <Redirect to={homeOf(me)} replace />
                </Route>
                <Route path="/for-you">
                  <ForYouPage />
                </Route>
                <Route path="/city/:board?">{({ board }) => <CityPage board={board} />}</Route>
                <Route path="/community/:slug/:board?">
                  {({ slug, board }) => <CommunityPage key={slug} slug={slug} board={board} />}
                </Route>
                <Route path="/response/:id/:board?">
                  {({ id, board }) => <ResponsePage key={id} id={id} board={board} />}
                </Route>
                <Route path="/agency/:slug/:board?">
                  {({ slug, board }) => <AgencyPage key={slug} slug={slug} board={board} />}
                </Route>
                <Route>
                  <NoRoom />
                </Route>
              </Switch>
            </Suspense>
          </KeepBringingIn>
        </div>
        <Dialog title={t('shell.rail')} isOpen={isPhone && shown === 'drawer'} onClose={close} as="drawer" bare>
          <Rail narrow={false} />
        </Dialog>
        <Jump isOpen={shown === 'jump'} onClose={close} />
        <Help isOpen={shown === 'help'} onClose={close} />
      </InMyRooms>
    </FrameContext>
  );
}

/** Speaks the language that the person chose, on whatever machine they chose it. */
function useChosenLanguage(): void {
  const me = useMe();
  const chosen = useCollection(`person/${me.id}`, 'preferences')[0]?.language;
  useEffect(() => {
    if (chosen !== undefined) greet(me.id, chosen);
  }, [me.id, chosen]);
}

function useF6(): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    nextPane(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
