import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classes } from '../classes.ts';
import styles from './AreaLinks.module.css';
import areaClasses from './areas.module.css';
import { nearest } from './nearest.ts';

/** One area as it is drawn, with what it leads to. */
export interface LinkedArea {
  readonly number: number;
  readonly path: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly href: string;
  /** What is heard of it. */
  readonly label: string;
  /** How it is filled: by a class of the sheet of the areas, or by a pattern. */
  readonly className?: string;
  readonly fill?: string;
  /** What floats over it while it is pointed at. */
  readonly tip?: ReactNode;
}

/** Where an arrow key leads, as a direction on the screen. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A map of areas that can be opened. One tab stop; arrows go from area to area, Enter opens one. */
export function AreaLinks({
  label,
  width,
  height,
  areas,
  first,
  chosen,
  onOpen,
  children,
}: {
  label: string;
  width: number;
  height: number;
  areas: readonly LinkedArea[];
  /** The area that has the tab stop at first. */
  first?: number;
  /** The area that is open beside the map. */
  chosen?: number;
  onOpen: (number: number) => void;
  /** What is drawn over the areas; it is neither pressed nor heard. */
  children?: ReactNode;
}) {
  const [at, setAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const links = useRef(new Map<number, HTMLElement | SVGElement>());
  const onKeyDown = (event: KeyboardEvent, from: LinkedArea) => {
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    const to = nearest(areas, from, direction);
    if (to) links.current.get(to.number)?.focus();
  };
  const stop = at ?? chosen ?? first ?? areas[0]?.number;
  const shown = areas.find((a) => a.number === pointed);
  const marked = areas.find((a) => a.number === (at ?? pointed ?? chosen));
  return (
    <div className={styles.map} style={{ width, height }}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
        className={styles.svg}
        data-image
      >
        {areas.map((area) => (
          <a
            key={area.number}
            ref={(link) => {
              if (link) links.current.set(area.number, link);
              else links.current.delete(area.number);
            }}
            href={area.href}
            tabIndex={area.number === stop ? 0 : -1}
            aria-label={area.label}
            aria-current={area.number === chosen ? 'true' : undefined}
            className={styles.area}
            onClick={(event) => {
              event.preventDefault();
              onOpen(area.number);
            }}
            onKeyDown={(event) => onKeyDown(event, area)}
            onFocus={() => setAt(area.number)}
            onBlur={() => setAt(null)}
            onPointerEnter={() => setPointed(area.number)}
            onPointerLeave={() => setPointed(null)}
          >
            <path d={area.path} fill={area.fill} className={classes(areaClasses.shape, area.className)} />
          </a>
        ))}
        <g aria-hidden className={styles.over}>
          {children}
          {marked && <path d={marked.path} className={classes(styles.marked, at !== null && styles.focused)} />}
        </g>
      </svg>
      {shown?.tip && (
        <div aria-hidden className={styles.tip} style={{ left: shown.x, top: shown.y }}>
          {shown.tip}
        </div>
      )}
    </div>
  );
}
