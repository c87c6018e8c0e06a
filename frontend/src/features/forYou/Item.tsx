import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Text } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useMe } from '../../live/session.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/clock.ts';
import { Refused } from '../../ui/Refused.tsx';
import styles from './Item.module.css';
import type { Waiting } from './waiting.ts';
import { useTimes } from './words.ts';

/** One of the things that wait: what it is, what is said of it, what can be done, and where and as whom that is done. */
export function Item({
  icon: Icon,
  tone,
  waiting,
  title,
  children,
  actions,
  speaking,
  refusal,
}: {
  icon: LucideIcon;
  tone: 'brick' | 'gold' | 'leaf' | 'lake';
  waiting: Waiting;
  title: ReactNode;
  children: ReactNode;
  actions: ReactNode;
  /** The agency that is spoken for, where pressing something speaks for one. */
  speaking?: string;
  refusal?: { readonly code: string; readonly details: unknown } | null;
}) {
  const t = useT();
  const nameOf = useNameOfRoom();
  const agency = useAgency();
  const me = useMe();
  const { waited } = useTimes();
  const now = useNow(10_000);
  const name = nameOf(waiting.room);
  // In an agency's own room one speaks for it; whoever belongs to one agency only speaks for no other.
  const as = speaking !== undefined && waiting.room !== `agency/${speaking}` && me.agencies.length > 1;
  return (
    <li className={styles.item}>
      <span className={classes(styles.icon, styles[tone])}>
        <Icon size={16} aria-hidden />
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          <time className={styles.time} dateTime={waiting.since}>
            {waited(waiting.since, now)}
          </time>
        </div>
        <div className={styles.text}>{children}</div>
        {refusal && <Refused what={t('refused.title')} code={refusal.code} values={refusal.details} />}
        <div className={styles.foot}>
          <div className={styles.actions}>{actions}</div>
          <Link href={`/${waiting.room}`} className={styles.where}>
            {as ? t('forYou.whereAs', { room: name, agency: agency(speaking).name }) : name}
          </Link>
        </div>
      </div>
    </li>
  );
}

/** Leads to the thing itself. */
export function Open({ href }: { href: string }) {
  const t = useT();
  const [, navigate] = useLocation();
  return <Button onPress={() => navigate(href)}>{t('forYou.open')}</Button>;
}

/** What a person wrote, as they wrote it. */
export function Said({ text }: { text: Text | undefined }) {
  return text?.content === undefined ? null : (
    <span lang={text.language} className={styles.said}>
      {text.content}
    </span>
  );
}
