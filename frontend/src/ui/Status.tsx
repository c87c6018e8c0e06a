import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import { Pie } from './Pie.tsx';
import styles from './Status.module.css';
import { type StatusName, vocabulary } from './vocabulary.ts';

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
 * A status as icon and word. What asks someone to act is boxed, unless it stands in a meta line (`plain`); `count`
 * puts a figure before the word.
 */
export function Status({
  name,
  share,
  plain,
  count,
}: {
  name: StatusName;
  share?: number;
  plain?: boolean;
  count?: number;
}) {
  const t = useT();
  const { tone } = vocabulary[name];
  const asks = tone === 'brick' || tone === 'gold';
  const boxed = asks && !plain && count === undefined;
  return (
    <span className={classes(styles.status, asks && styles[tone], asks && styles.asks, boxed && styles.boxed)}>
      <StatusIcon name={name} share={share} size={boxed ? 14 : 16} />
      <span>
        {count !== undefined && `${count} `}
        {count === undefined ? t(`status.${name}`) : t(`status.${name}`).toLocaleLowerCase()}
      </span>
    </span>
  );
}
