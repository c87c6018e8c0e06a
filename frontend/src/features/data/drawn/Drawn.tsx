import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useWidth } from '../../../ui/useWidth.ts';
import styles from './Drawn.module.css';

/** A drawing as wide as its place. What it shows is told in words or in a table beside it. */
export function Drawn({
  label,
  draw,
  thin,
}: {
  label: string;
  draw: (width: number) => Plot.PlotOptions;
  /** Of names that lie on each other, the first stays: a tip says the others. */
  thin?: boolean;
}) {
  const [holder, width] = useWidth();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (width === 0) return;
    const drawing = Plot.plot({
      width,
      style: { background: 'none', fontFamily: 'var(--font)', fontSize: '12px', overflow: 'visible' },
      ...draw(width),
    });
    // Its parts have names that say nothing; the whole has one.
    drawing.setAttribute('aria-hidden', 'true');
    drawing.dataset.image = '';
    place.current?.replaceChildren(drawing);
    if (thin) thinOut(drawing);
    return () => drawing.remove();
  }, [width, draw, thin]);
  return (
    <div className={styles.drawn}>
      <div ref={holder} />
      <div ref={place} role="img" aria-label={label} />
    </div>
  );
}

function thinOut(drawing: Element): void {
  const kept: DOMRect[] = [];
  for (const name of drawing.querySelectorAll<SVGTextElement>('g[aria-label="text"] > text')) {
    const box = name.getBoundingClientRect();
    const isOver = kept.some(
      (k) => box.left < k.right && k.left < box.right && box.top < k.bottom && k.top < box.bottom,
    );
    if (isOver) name.remove();
    else kept.push(box);
  }
}
