import { LoaderCircle } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './MoreOnScroll.module.css';

/** So far before its end a list asks for more, pixels: a page is there when one arrives. */
const ahead = 400;

/**
 * Stands at the end of a list that goes on: asks for more when it comes near the screen. A `key` that changes with the
 * list lets it ask again where a page was too short to move it out of sight.
 */
export function MoreOnScroll({ label, onMore }: { label: string; onMore: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && more(), {
      rootMargin: `${ahead}px`,
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={mark} className={styles.more} role="status">
      <LoaderCircle size={16} aria-hidden />
      {label}
    </div>
  );
}
