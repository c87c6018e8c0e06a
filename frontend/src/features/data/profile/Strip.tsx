import type { Cell } from '../cells.ts';
import styles from './Strip.module.css';

const [width, height] = [132, 20];

/** Where a community stands: a stroke for each area from the lowest to the highest, a long one for the city. */
export function Strip({ all, own, city }: { all: readonly number[]; own: Cell; city: Cell }) {
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (figure: number) => 5 + (high === low ? 0.5 : (figure - low) / (high - low)) * (width - 10);
  return (
    <svg width={width} height={height} aria-hidden>
      {all.map((figure, i) => (
        <path key={i} d={`M${x(figure).toFixed(1)} 7v6`} className={styles.area} />
      ))}
      {city.is === 'known' && city.shown >= low && city.shown <= high && (
        <path d={`M${x(city.shown).toFixed(1)} 1v18`} className={styles.city} />
      )}
      {own.is === 'known' && <circle cx={x(own.shown).toFixed(1)} cy={height / 2} r="4.5" className={styles.own} />}
    </svg>
  );
}
