import { CircleAlert, CircleSlash, CloudOff, LoaderCircle, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useRichT, useT } from '../i18n/useT.ts';
import { useCenter } from '../live/centerContext.ts';
import { useConnection, useNotSent, useWaiting } from '../live/sending.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { NotSent } from './NotSent.tsx';

/** Nothing is said for so long, milliseconds: most interruptions are over before anybody has to know. */
const silence = 2000;

/** The one banner under the header. */
export function ConnectionBanner() {
  const t = useT();
  const rich = useRichT();
  const intl = useIntl();
  const center = useCenter();
  const connection = useConnection();
  const waiting = useWaiting();
  const notSent = useNotSent();
  const [, navigate] = useLocation();
  const [looking, look] = useState(false);
  const quiet = useQuiet(connection.is === 'live');
  if (!quiet) {
    switch (connection.is) {
      case 'connecting':
        return (
          <Banner tone="slate" icon={LoaderCircle}>
            {t('banner.connecting')}
          </Banner>
        );
      case 'catchingUp':
        return (
          <Banner tone="lake" icon={RefreshCw}>
            {t('banner.catchingUp')}
          </Banner>
        );
      case 'offline':
        return (
          <Banner
            tone="gold"
            icon={CloudOff}
            action={
              <Button size="small" onPress={() => center.connection.tryNow()}>
                {t('banner.tryNow')}
              </Button>
            }
          >
            {rich('banner.offline', {
              n: waiting,
              time: intl.formatTime(connection.since, { timeStyle: 'short' }),
              b: (chunks) => <b>{chunks}</b>,
            })}
          </Banner>
        );
      case 'refused':
        return (
          <Banner
            tone="brick"
            icon={CircleSlash}
            action={
              <Button size="small" onPress={() => navigate('/sign-in')}>
                {t('banner.signIn')}
              </Button>
            }
          >
            {t('banner.refused')}
          </Banner>
        );
      case 'live':
        break;
    }
  }
  if (notSent.length === 0) return null;
  return (
    <>
      <Banner
        tone="brick"
        icon={CircleAlert}
        action={
          <Button size="small" onPress={() => look(true)}>
            {t('notSent.look')}
          </Button>
        }
      >
        {t('notSent.banner', { n: notSent.length })}
      </Banner>
      {looking && <NotSent entries={notSent} onClose={() => look(false)} />}
    </>
  );
}

/** True while all is well, and for the first moments after. */
function useQuiet(isLive: boolean): boolean {
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setBroken(!isLive), isLive ? 0 : silence);
    return () => clearTimeout(timer);
  }, [isLive]);
  return isLive || !broken;
}
