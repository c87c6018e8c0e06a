import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import { Pie } from './Pie.tsx';
import styles from './Status.module.css';
import { type CountedStatus, type StatusName, vocabulary } from './vocabulary.ts';

/** A status's icon in its colour, without the word. */
export function StatusIcon({ name, share = 0, size = 16 }: { name: StatusName; share?: number; size?: number }) {
  const { tone, icon: Icon } = vocabulary[name];
  return (
    <span className={classes(styles.icon, styles[tone])}>
      {Icon === 'pie' ? (
        <Pie share={share} size={size} />
      ) : Icon === 'dot' ? (
        <span className={styles.dot} />
      ) : (
        <Icon size={size} aria-hidden />
      )}
    </span>
  );
}

/**
 * A status as icon and word. What asks someone to act is boxed, unless it stands in a meta line (`plain`).
 */
export function Status({ name, share, plain }: { name: StatusName; share?: number; plain?: boolean }) {
  const t = useT();
  const { tone } = vocabulary[name];
  const asks = tone === 'brick' || tone === 'gold';
  const boxed = asks && !plain;
  return (
    <span className={classes(styles.status, asks && styles[tone], asks && styles.asks, boxed && styles.boxed)}>
      <StatusIcon name={name} share={share} size={boxed ? 14 : 16} />
      <span>{t(`status.${name}`)}</span>
    </span>
  );
}

/** How many things have a status; never boxed, for a count asks nobody. */
export function StatusCount({ name, n }: { name: CountedStatus; n: number }) {
  const t = useT();
  const { tone } = vocabulary[name];
  return (
    <span className={classes(styles.status, tone === 'brick' && n > 0 && classes(styles.brick, styles.asks))}>
      <StatusIcon name={name} />
      <span>{t(`count.${name}`, { n })}</span>
    </span>
  );
}
