import { classes } from '../../../ui/classes.ts';
import styles from './WallTable.module.css';

/** A figure in a table of the wall; zero is grey, and what nobody can say any more is a dash. */
export function WallCell({ n, known = true }: { n: number; known?: boolean }) {
  return <td className={classes(styles.figure, (n === 0 || !known) && styles.zero)}>{known ? n : '–'}</td>;
}
