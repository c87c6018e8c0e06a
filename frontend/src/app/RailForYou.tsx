import { Inbox } from 'lucide-react';
import { useLocation } from 'wouter';
import { useWantsMe } from '../features/forYou/useWaiting.ts';
import { useT } from '../i18n/useT.ts';
import { Count } from '../ui/Badge.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Rail.module.css';
import { Row } from './RailRow.tsx';

/** The way to all that waits for me, with how many things do. */
export function ForYouRow({ current }: { current: boolean }) {
  const t = useT();
  const n = useWantsMe();
  return (
    <Row
      href="/for-you"
      icon={Inbox}
      current={current}
      strong={n > 0}
      mark={
        n > 0 ? (
          <>
            <span aria-hidden>
              <Count n={n} />
            </span>
            <span className="visually-hidden">{t('forYou.wants', { n })}</span>
          </>
        ) : null
      }
    >
      {t('forYou.title')}
    </Row>
  );
}

/** The same in a rail of icons. */
export function ForYouIcon() {
  const t = useT();
  const n = useWantsMe();
  const [location, navigate] = useLocation();
  return (
    <span className={styles.counted}>
      <IconButton
        icon={Inbox}
        label={n > 0 ? `${t('forYou.title')}, ${t('forYou.wants', { n })}` : t('forYou.title')}
        onPress={() => navigate('/for-you')}
        className={classes(styles.icon, location === '/for-you' && styles.current)}
      />
      <span className={styles.iconCount} aria-hidden>
        <Count n={n} />
      </span>
    </span>
  );
}
