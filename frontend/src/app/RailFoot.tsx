import { ChevronsUpDown, CircleHelp, Languages, LogOut, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useT } from '../i18n/useT.ts';
import { useCenter } from '../live/centerContext.ts';
import { useConnection } from '../live/sending.ts';
import { useMe, useNames } from '../live/session.ts';
import { useSpeakFor } from '../live/speakFor.ts';
import { Avatar } from '../ui/Badge.tsx';
import { useNow } from '../ui/clock.ts';
import { Menu, type MenuAction } from '../ui/Menu.tsx';
import { Status } from '../ui/Status.tsx';
import { toast } from '../ui/toasts.ts';
import { useFrame } from './frameContext.ts';
import { language, speak } from './language.ts';
import styles from './RailFoot.module.css';

/** How things stand, what time it is, in which language, and who I am. */
export function RailFoot({ narrow }: { narrow: boolean }) {
  const t = useT();
  const me = useMe();
  const names = useNames();
  const [speaksFor] = useSpeakFor();
  const connection = useConnection();
  const toOtherLanguage = useOtherLanguage();
  const actions = useMyActions();
  const agency = names.agency(speaksFor);
  const avatar = (
    <Avatar
      name={me.name}
      tint={names.agency(me.agencies[0])?.tint}
      size={narrow ? 40 : 32}
      here={connection.is === 'live' ? 'active' : 'away'}
    />
  );
  return (
    <div className={styles.foot}>
      {!narrow && (
        <div className={styles.line}>
          <Status name={`connection.${connection.is}`} plain />
          <Time />
          <button
            type="button"
            className={styles.language}
            lang={language.getState() === 'en' ? 'es' : 'en'}
            onClick={toOtherLanguage}
          >
            {t('shell.otherLanguage')}
          </button>
        </div>
      )}
      <Menu label={me.name} actions={actions} placement="top start">
        <Button className={styles.me}>
          {avatar}
          {narrow && <span className="visually-hidden">{t('shell.me', { name: me.name })}</span>}
          {!narrow && (
            <>
              <span className={styles.who}>
                <b className={styles.name}>{me.name}</b>
                <span className={styles.agency}>{agency?.name}</span>
              </span>
              <ChevronsUpDown size={16} aria-hidden />
            </>
          )}
        </Button>
      </Menu>
    </div>
  );
}

function Time() {
  const intl = useIntl();
  const now = useNow(60_000);
  return <time className={styles.time}>{intl.formatTime(now, { timeStyle: 'short' })}</time>;
}

function useOtherLanguage(): () => void {
  const center = useCenter();
  const me = useMe();
  const spoken = useStore(language);
  return () => {
    const other = spoken === 'en' ? 'es' : 'en';
    speak(other, me.id);
    center.send(`person/${me.id}`, { type: 'chooseLanguage', language: other });
  };
}

function useMyActions(): MenuAction[] {
  const t = useT();
  const center = useCenter();
  const me = useMe();
  const names = useNames();
  const { show } = useFrame();
  const [, navigate] = useLocation();
  const toOtherLanguage = useOtherLanguage();
  const [speaksFor, speakFor] = useSpeakFor();
  const others = me.agencies.filter((a) => a !== speaksFor);
  return [
    ...others.map((id) => ({
      id: `for-${id}`,
      label: t('shell.speakFor', { agency: names.agency(id)?.name ?? id }),
      icon: Users,
      onAction: () => speakFor(id),
    })),
    { id: 'switch', label: t('shell.switchPerson'), icon: Users, onAction: () => navigate('/sign-in') },
    { id: 'language', label: t('shell.otherLanguageLong'), icon: Languages, onAction: toOtherLanguage },
    { id: 'help', label: t('shell.help'), icon: CircleHelp, keys: '?', onAction: () => show('help') },
    {
      id: 'out',
      label: t('shell.signOut'),
      icon: LogOut,
      onAction: () => void center.signOut().catch(() => toast(t('shell.signOutFailed'))),
    },
  ];
}
