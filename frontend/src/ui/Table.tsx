import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import { Grip } from './drag/Handle.tsx';
import { type Drag, type DragSource, useDraggable } from './drag/useDraggable.ts';
import styles from './Table.module.css';

export interface Column<Row> {
  id: string;
  label: string;
  /** Figures stand right. */
  figure?: boolean;
  /** What people typed: however long a word is, it breaks. */
  typed?: boolean;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it, it does not. */
  sortBy?: (row: Row) => string | number;
}

/** What a row is as something that can be dragged. */
export interface RowDrag extends DragSource {
  /** What its grip is called. */
  grip: string;
}

interface Sorting {
  column: string;
  descending: boolean;
}

/** A table whose heads sort. On a phone each row becomes a card that names its figures. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowId,
  onOpen,
  dragOf,
  changed,
  start,
  locale,
  tight,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What pressing anywhere in a row does; a link in the row does the same for keys. */
  onOpen?: (row: Row) => void;
  /** Rows that can be dragged. */
  dragOf?: (row: Row) => RowDrag;
  /** Ids of rows that changed a moment ago. */
  changed?: ReadonlySet<string>;
  /** The column sorted by at first; without it, the order of the rows. */
  start?: Sorting;
  locale?: string;
  /** Figures stand as close as they can: the first column gets the room. */
  tight?: boolean;
}) {
  const t = useT();
  const [sorting, setSorting] = useState<Sorting | undefined>(start);
  const by = columns.find((c) => c.id === sorting?.column)?.sortBy;
  const sorted =
    by && sorting ? rows.toSorted((a, b) => compare(by(a), by(b), locale) * (sorting.descending ? -1 : 1)) : rows;
  return (
    <table className={classes(styles.table, tight && styles.tight)} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => {
            const direction =
              sorting?.column !== column.id ? undefined : sorting.descending ? 'descending' : 'ascending';
            return (
              <th key={column.id} scope="col" className={classes(column.figure && styles.figure)} aria-sort={direction}>
                {column.sortBy ? (
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() =>
                      setSorting({
                        column: column.id,
                        // Figures are asked for from the largest; words from the first.
                        descending: direction === undefined ? !!column.figure : direction === 'ascending',
                      })
                    }
                  >
                    {column.label}
                    {direction === 'ascending' && <ArrowUp size={14} aria-label={t('ui.sortedUp')} />}
                    {direction === 'descending' && <ArrowDown size={14} aria-label={t('ui.sortedDown')} />}
                  </button>
                ) : (
                  column.label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const source = dragOf?.(row);
          const shown = {
            row,
            columns,
            isChanged: changed?.has(rowId(row)) ?? false,
            onOpen: onOpen && (() => onOpen(row)),
          };
          return source ? (
            <DragRow key={rowId(row)} {...shown} source={source} />
          ) : (
            <TableRow key={rowId(row)} {...shown} />
          );
        })}
      </tbody>
    </table>
  );
}

interface ShownRow<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  isChanged: boolean;
  onOpen?: () => void;
}

function DragRow<Row>({ source, ...shown }: ShownRow<Row> & { source: RowDrag }) {
  const drag = useDraggable(source);
  return <TableRow {...shown} drag={drag} grip={source.grip} />;
}

function TableRow<Row>({
  row,
  columns,
  isChanged,
  onOpen,
  drag,
  grip = '',
}: ShownRow<Row> & { drag?: Drag; grip?: string }) {
  const name = useId();
  return (
    <tr
      {...drag?.props}
      className={classes(onOpen && styles.open, isChanged && styles.changed, drag?.isDragged && styles.dragged)}
      // What floats above the page is in a row for React only.
      onClick={onOpen && ((event) => event.currentTarget.contains(event.target as Node) && onOpen())}
    >
      {columns.map((column, i) =>
        i === 0 ? (
          // Its grip is no part of what a row is called.
          <th key={column.id} scope="row" aria-labelledby={drag?.isOffered ? name : undefined}>
            {drag && <Grip drag={drag} label={grip} onPress={() => onOpen?.()} />}
            {drag ? <span id={name}>{column.cell(row)}</span> : column.cell(row)}
          </th>
        ) : (
          <td
            key={column.id}
            data-label={column.label}
            className={classes(column.figure && styles.figure, column.typed && styles.typed)}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** A figure in a table; zero is grey, so that what is there stands out. */
export function Figure({ n }: { n: number }) {
  return <span className={classes(n === 0 && styles.zero)}>{n}</span>;
}

function compare(a: string | number, b: string | number, locale?: string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), locale);
}
