import type { ReactNode } from 'react';
import { Age } from '../../../ui/Age.tsx';
import styles from './WallPanel.module.css';

/** A framed part of a page of the wall: title, a note beside it, and how old its figures are. */
export function WallPanel({
  title,
  note,
  at,
  children,
}: {
  title: string;
  note?: string;
  at: number | undefined;
  children: ReactNode;
}) {
  return (
    <section className={styles.panel}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        <span className={styles.age}>
          <Age at={at} bare />
        </span>
      </header>
      {children}
    </section>
  );
}

/** What a page says that has nothing to tell. */
export function WallNothing({ children }: { children: ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
