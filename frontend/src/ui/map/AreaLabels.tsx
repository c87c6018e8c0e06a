import styles from './AreaLabels.module.css';
import areaClasses from './areas.module.css';

/** A label's place outside the land, with the line that leads from it to its area. */
interface PlacedLabel {
  readonly number: number;
  readonly side: 'left' | 'right';
  readonly x: number;
  /** The middle of its two lines. */
  readonly y: number;
  readonly leader: readonly (readonly [number, number])[];
}

/** Names outside the land, each over a line of its own, with leaders to dots in the areas. */
export function AreaLabels({
  labels,
  textOf,
  isMarked,
}: {
  labels: readonly PlacedLabel[];
  /** The two lines of a label. */
  textOf: (number: number) => readonly [string, string] | undefined;
  /** Areas in which something else stands where the dot would. */
  isMarked?: (number: number) => boolean;
}) {
  return (
    <>
      {labels.map(({ number, leader }) => (
        <polyline key={number} points={leader.map((p) => p.join()).join(' ')} className={areaClasses.leader} />
      ))}
      {labels.map(({ number, leader }) => {
        const [x, y] = leader.at(-1) ?? [0, 0];
        return isMarked?.(number) ? null : <circle key={number} cx={x} cy={y} r="3" className={styles.dot} />;
      })}
      {labels.map(({ number, side, x, y }) => {
        const text = textOf(number);
        return (
          text && (
            <text key={number} textAnchor={side === 'left' ? 'end' : 'start'} x={x} className={styles.label}>
              <tspan x={x} y={y - 4} className={styles.name}>
                {text[0]}
              </tspan>
              <tspan x={x} y={y + 13} className={styles.figures}>
                {text[1]}
              </tspan>
            </text>
          )
        );
      })}
    </>
  );
}

/** Outlines of the priority communities; of the first four, stronger and over the others. */
export function PriorityOutlines({
  areas,
}: {
  areas: readonly {
    readonly number: number;
    readonly path: string;
    readonly priority: boolean;
    readonly first: boolean;
  }[];
}) {
  return (
    <>
      {areas
        .filter((a) => a.priority)
        .toSorted((a, b) => Number(a.first) - Number(b.first))
        .map(({ number, path, first }) => (
          <path key={number} d={path} className={first ? styles.first : styles.priority} />
        ))}
    </>
  );
}
