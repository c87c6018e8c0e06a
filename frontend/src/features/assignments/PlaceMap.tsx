import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo } from 'react';
import type { Point } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { type Around, drawAround } from '../../lib/around.ts';
import { useBoundaries } from '../../live/boundaries.ts';
import { useResponse } from '../../live/response.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import styles from './PlaceMap.module.css';

/** A press of an arrow goes one step of the grid that places are kept to, about 100 m. */
const stepOf = { longitude: 0.0012, latitude: 0.0009 };

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * The response's communities, with their neighbors faint: what stands on them is drawn by `children`. With `onPick`,
 * pressing it chooses a place, and arrows move that.
 */
export function PlaceMap({
  room,
  height,
  label,
  picked,
  onPick,
  children,
}: {
  room: string;
  height: (width: number) => number;
  label: string;
  picked?: Point | null;
  onPick?: (point: Point) => void;
  children?: (drawing: Around) => ReactNode;
}) {
  const t = useT();
  const boundaries = useBoundaries();
  const { view } = useResponse(room);
  const [holder, width] = useWidth();
  const own = [...new Set(view?.needs.map((n) => n.community) ?? [])].toSorted().join();
  const high = height(width);
  const drawing = useMemo(
    () => (boundaries && width > 0 ? drawAround(boundaries, own === '' ? [] : own.split(','), width, high) : null),
    [boundaries, own, width, high],
  );

  function pick(event: PointerEvent) {
    if (!drawing || !onPick) return;
    const box = event.currentTarget.getBoundingClientRect();
    onPick(
      drawing.toPoint(
        ((event.clientX - box.left) * drawing.width) / box.width,
        ((event.clientY - box.top) * drawing.height) / box.height,
      ),
    );
  }

  function step(event: KeyboardEvent) {
    const direction = arrows[event.key];
    if (!direction || !drawing || !onPick) return;
    event.preventDefault();
    const from = picked ?? drawing.toPoint(drawing.width / 2, drawing.height / 2);
    onPick({
      longitude: from.longitude + direction[0] * stepOf.longitude,
      latitude: from.latitude + direction[1] * stepOf.latitude,
    });
  }

  return (
    <div className={styles.holder}>
      <div ref={holder} />
      {boundaries === null && <p className={styles.none}>{t('where.noBoundaries')}</p>}
      {boundaries === undefined && <Skeleton rows={3} />}
      {drawing &&
        (onPick ? (
          <button type="button" aria-label={label} className={styles.pickable} onPointerUp={pick} onKeyDown={step}>
            <Drawn drawing={drawing}>
              {children?.(drawing)}
              {picked && <Picked at={drawing.toScreen(picked)} />}
            </Drawn>
          </button>
        ) : (
          <Drawn drawing={drawing} label={label}>
            {children?.(drawing)}
          </Drawn>
        ))}
    </div>
  );
}

function Drawn({ drawing, label, children }: { drawing: Around; label?: string; children: ReactNode }) {
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width}
      height={drawing.height}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
      className={styles.map}
    >
      {drawing.areas.map(({ id, path, isOwn }) => (
        <path key={id} d={path} className={isOwn ? styles.own : styles.near} />
      ))}
      {children}
    </svg>
  );
}

function Picked({ at: [x, y] }: { at: readonly [number, number] }) {
  return (
    <g className={styles.picked} aria-hidden>
      <circle cx={x} cy={y} r="9" />
      <path d={`M${x - 14} ${y}h9M${x + 5} ${y}h9M${x} ${y - 14}v9M${x} ${y + 5}v9`} />
    </g>
  );
}
