import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';
import { classes } from '../../ui/classes.ts';
import styles from './TypingLine.module.css';
import { useHere } from './useHere.ts';

/** Who is writing at this moment. Its place is kept, so that nothing moves when somebody begins. */
export function TypingLine({ inline }: { inline?: boolean }) {
  const t = useT();
  const person = usePerson();
  const { writing } = useHere();
  const [a, b, more] = writing.map((id) => person(id).name);
  return (
    <p className={classes(styles.line, inline && styles.inline)}>
      {a !== undefined && (
        <>
          <span className={styles.dots} aria-hidden>
            <span />
            <span />
            <span />
          </span>
          {b === undefined
            ? t('typing.one', { a })
            : more === undefined
              ? t('typing.two', { a, b })
              : t('typing.many', { n: writing.length })}
        </>
      )}
    </p>
  );
}
