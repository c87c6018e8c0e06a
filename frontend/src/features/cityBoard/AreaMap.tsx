import { Flag } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { classes } from '../../ui/classes.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import { useWidth } from '../../ui/useWidth.ts';
import areaClasses from './areas.module.css';
import styles from './AreaMap.module.css';
import { diamond } from './diamond.ts';
import { type Area, classOf } from './figures.ts';
import { type Boundaries, draw, type Shape } from '../../lib/boundaries.ts';
import { labelHeight, layOut } from './labels.ts';
import { useFace, widthOf } from './useFace.ts';
import { useAreaWords } from './words.ts';

/** Wider than this the map grows no further: its labels would stand far from what they name. */
const mostWidth = 760;

const margins = {
  labelled: { top: 16, right: 104, bottom: 16, left: 8 },
  plain: { top: 8, right: 8, bottom: 8, left: 8 },
};

/** Where an arrow key leads, as a direction on the screen. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The 77 areas, filled by how many needs are open. One tab stop; arrows go from area to area, Enter opens one. */
export function AreaMap({
  boundaries,
  areas,
  onOpen,
}: {
  boundaries: Boundaries;
  areas: readonly Area[];
  onOpen: (area: Area) => void;
}) {
  const t = useT();
  const words = useAreaWords();
  const [holder, width] = useWidth();
  const isFaceHere = useFace();
  const noLabels = useMedia(media.noLabels);
  const [at, setAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const links = useRef(new Map<number, HTMLElement | SVGElement>());
  const drawing = useMemo(
    () =>
      width > 0 ? draw(boundaries, Math.min(width, mostWidth), noLabels ? margins.plain : margins.labelled) : null,
    [boundaries, width, noLabels],
  );
  const byNumber = useMemo(() => new Map(areas.map((a) => [a.number, a])), [areas]);
  const shapes = useMemo(
    () =>
      (drawing?.shapes ?? []).flatMap((shape) => {
        const area = byNumber.get(shape.number);
        return area ? [{ ...shape, area }] : [];
      }),
    [drawing, byNumber],
  );
  const labels = useMemo(() => {
    // A label that was measured in another face would not fit.
    if (!drawing || noLabels || !isFaceHere) return [];
    const wanted = shapes
      .filter(({ area }) => area.priority)
      .map(({ area, number, x, y }) => ({
        number,
        x,
        y,
        // In steps, so that a figure that moves does not move the labels.
        width: Math.ceil(Math.max(widthOf(area.name, '600 14px'), widthOf(words.short(area), '400 13px')) / 12) * 12,
      }));
    return layOut(drawing, wanted);
  }, [drawing, noLabels, isFaceHere, shapes, words]);
  const first = shapes.find(({ area }) => area.first) ?? shapes[0];
  const onKeyDown = (event: KeyboardEvent, from: Shape) => {
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    const to = nearest(shapes, from, direction);
    if (to) links.current.get(to.number)?.focus();
  };
  const shown = pointed === null ? undefined : shapes.find((s) => s.number === pointed);
  const outlined = shapes
    .filter(({ area }) => area.priority)
    .toSorted((a, b) => Number(a.area.first) - Number(b.area.first));
  const marked = shapes.find((s) => s.number === (at ?? pointed));
  return (
    <div className={styles.holder}>
      <div ref={holder} />
      {drawing && (
        <div className={styles.map} style={{ width: drawing.width, height: drawing.height }}>
          <svg
            width={drawing.width}
            height={drawing.height}
            role="group"
            aria-label={t('cityBoard.map')}
            className={styles.svg}
          >
            {shapes.map((shape) => (
              <a
                key={shape.number}
                ref={(link) => {
                  if (link) links.current.set(shape.number, link);
                  else links.current.delete(shape.number);
                }}
                href={`/${shape.area.room.id}`}
                tabIndex={shape.number === (at ?? first?.number) ? 0 : -1}
                aria-label={words.long(shape.area)}
                className={styles.area}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(shape.area);
                }}
                onKeyDown={(event) => onKeyDown(event, shape)}
                onFocus={() => setAt(shape.number)}
                onBlur={() => setAt(null)}
                onPointerEnter={() => setPointed(shape.number)}
                onPointerLeave={() => setPointed(null)}
              >
                <path
                  d={shape.path}
                  className={classes(areaClasses.shape, areaClasses[`class${classOf(shape.area.open)}`])}
                />
              </a>
            ))}
            <g aria-hidden className={styles.over}>
              {outlined.map(({ number, path, area }) => (
                <path key={number} d={path} className={area.first ? styles.first : styles.priority} />
              ))}
              {marked && <path d={marked.path} className={classes(styles.marked, at !== null && styles.focused)} />}
              {labels.map((label) => (
                <polyline
                  key={label.number}
                  points={label.leader.map((p) => p.join()).join(' ')}
                  className={areaClasses.leader}
                />
              ))}
              {labels.map(({ number, leader }) => {
                if (byNumber.get(number)?.responses) return null;
                const [x, y] = leader.at(-1) ?? [0, 0];
                return <circle key={number} cx={x} cy={y} r="3" className={styles.dot} />;
              })}
              {shapes
                .filter(({ area }) => area.responses > 0)
                .map(({ number, x, y }) => (
                  <path key={number} d={diamond(x, y)} className={styles.response} />
                ))}
              {labels.map(({ number, side, x, y }) => {
                const area = byNumber.get(number);
                return (
                  area && (
                    <text key={number} textAnchor={side === 'left' ? 'end' : 'start'} x={x} className={styles.label}>
                      <tspan x={x} y={y - labelHeight / 2 + 14} className={styles.name}>
                        {area.name}
                      </tspan>
                      <tspan x={x} y={y - labelHeight / 2 + 31} className={styles.figures}>
                        {words.short(area)}
                      </tspan>
                    </text>
                  )
                );
              })}
            </g>
          </svg>
          {shown && !noLabels && (
            <div aria-hidden className={styles.tip} style={{ left: shown.x, top: shown.y }}>
              <b>{shown.area.name}</b>
              {words.short(shown.area)}
            </div>
          )}
        </div>
      )}
      <Legend />
    </div>
  );
}

function Legend() {
  const t = useT();
  return (
    <div className={styles.legend}>
      <span className={styles.key}>
        <span className={styles.swatches} aria-hidden>
          {[0, 1, 2, 3, 4].map((c) => (
            <span key={c} className={styles[`swatch${c}`]} />
          ))}
        </span>
        {t('cityBoard.classes')}
      </span>
      <span className={styles.key}>
        <span className={styles.priorityKey} aria-hidden />
        {t('cityBoard.priorityKey')}
      </span>
      <span className={styles.key}>
        <span className={styles.firstKey} aria-hidden />
        {t('cityBoard.firstKey')}
        <Flag size={14} aria-hidden />
      </span>
      <span className={styles.key}>
        <svg width="14" height="14" aria-hidden>
          <path d={diamond(7, 7)} className={styles.response} />
        </svg>
        {t('cityBoard.responseKey')}
      </span>
    </div>
  );
}

/** The area that lies in a direction: near, and more ahead than aside. */
function nearest<S extends Shape>(
  shapes: readonly S[],
  from: Shape,
  [dx, dy]: readonly [number, number],
): S | undefined {
  let best: { shape: S; cost: number } | undefined;
  for (const shape of shapes) {
    const ahead = (shape.x - from.x) * dx + (shape.y - from.y) * dy;
    const aside = Math.abs((shape.x - from.x) * dy) + Math.abs((shape.y - from.y) * dx);
    if (ahead <= 1 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { shape, cost };
  }
  return best?.shape;
}
