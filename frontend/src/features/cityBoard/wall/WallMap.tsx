import { useMemo } from 'react';
import { classes } from '../../../ui/classes.ts';
import { useNow } from '../../../ui/clock.ts';
import { freshnessOf } from '../../../ui/freshness.ts';
import { diamond } from '../../../ui/map/diamond.ts';
import { type Area, classOf } from '../figures.ts';
import { draw } from '../../../lib/boundaries.ts';
import { layOut, onWall } from '../../../lib/labels.ts';
import { useBoundaries } from '../../../live/boundaries.ts';
import { useFace, widthOf } from '../../../ui/map/useFace.ts';
import areaClasses from '../../../ui/map/areas.module.css';
import styles from './WallMap.module.css';

/** Letters of a label, in the drawing's pixels: 31 on a wall of 1920. */
const letters = 22;

/** So often it is looked how old the figures have become, milliseconds. */
const step = 10_000;

/** Between a name and its count, wider than between the words of a name. */
const space = '\u2002';

/** The priority communities with how many needs are open in each; nothing in it is pressed. */
export function WallMap({ areas }: { areas: readonly Area[] }) {
  const boundaries = useBoundaries();
  const isFaceHere = useFace();
  const now = useNow(step);
  const drawing = useMemo(() => (boundaries ? draw(boundaries, onWall.width, onWall.margins) : null), [boundaries]);
  const byNumber = useMemo(() => new Map(areas.map((a) => [a.number, a])), [areas]);
  // Names and places do not move with the figures.
  const named = areas.map((a) => (a.priority ? `${a.number} ${a.name}` : '')).join();
  const labels = useMemo(() => {
    if (!drawing || !isFaceHere) return [];
    const names = new Map(
      named
        .split(',')
        .filter(Boolean)
        .map((one) => {
          const [number = '', ...words] = one.split(' ');
          return [Number(number), words.join(' ')] as const;
        }),
    );
    return layOut(
      drawing,
      drawing.shapes.flatMap(({ number, x, y }) => {
        const name = names.get(number);
        return name === undefined
          ? []
          : [{ number, x, y, width: Math.ceil(widthOf(`${name}${space}00`, `600 ${letters}px`)) + 8 }];
      }),
      onWall.height,
    );
  }, [drawing, isFaceHere, named]);
  if (!drawing) return null;
  const shapes = drawing.shapes.flatMap((shape) => {
    const area = byNumber.get(shape.number);
    return area ? [{ ...shape, area }] : [];
  });
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={styles.map} aria-hidden>
      {shapes.map(({ number, path, area }) => (
        <path
          key={number}
          d={path}
          className={classes(
            areaClasses.shape,
            areaClasses[`class${freshnessOf(area.currentAt, now) === 'dead' ? 0 : classOf(area.open)}`],
          )}
        />
      ))}
      {shapes
        .filter(({ area }) => area.priority)
        .toSorted((a, b) => Number(a.area.first) - Number(b.area.first))
        .map(({ number, path, area }) => (
          <path key={number} d={path} className={area.first ? styles.first : styles.priority} />
        ))}
      {labels.map(({ number, leader }) => (
        <polyline key={number} points={leader.map((p) => p.join()).join(' ')} className={areaClasses.leader} />
      ))}
      {shapes.map(({ number, x, y, area }) =>
        area.responses > 0 ? (
          <path key={number} d={diamond(x, y, 6)} className={styles.response} />
        ) : area.priority ? (
          <circle key={number} cx={x} cy={y} r="4" className={styles.dot} />
        ) : null,
      )}
      {labels.map(({ number, side, x, y }) => {
        const area = byNumber.get(number);
        const freshness = freshnessOf(area?.currentAt, now);
        const count = (
          <tspan className={freshness === 'fresh' ? styles.count : styles.old}>
            {freshness === 'dead' ? '–' : area?.open}
          </tspan>
        );
        return (
          <text
            key={number}
            x={x}
            y={y + letters / 3}
            fontSize={letters}
            textAnchor={side === 'left' ? 'end' : 'start'}
            className={styles.label}
          >
            {side === 'left' ? (
              <>
                {area?.name}
                {space}
                {count}
              </>
            ) : (
              <>
                {count}
                {space}
                {area?.name}
              </>
            )}
          </text>
        );
      })}
    </svg>
  );
}
