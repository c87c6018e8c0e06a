import { Flag } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';
import { type Boundaries, draw } from '../../lib/boundaries.ts';
import { layOut } from '../../lib/labels.ts';
import { AreaLabels, PriorityOutlines } from '../../ui/map/AreaLabels.tsx';
import { AreaLinks } from '../../ui/map/AreaLinks.tsx';
import areaClasses from '../../ui/map/areas.module.css';
import { diamond } from '../../ui/map/diamond.ts';
import { useFace, widthOf } from '../../ui/map/useFace.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import { useWidth } from '../../ui/useWidth.ts';
import styles from './AreaMap.module.css';
import { type Area, classOf } from './figures.ts';
import { useAreaWords } from './words.ts';

/** Wider than this the map grows no further: its labels would stand far from what they name. */
const mostWidth = 760;

const margins = {
  labelled: { top: 16, right: 104, bottom: 16, left: 8 },
  plain: { top: 8, right: 8, bottom: 8, left: 8 },
};

/** The 77 areas, filled by how many needs are open. */
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
  return (
    <div className={styles.holder}>
      <div ref={holder} />
      {drawing && (
        <AreaLinks
          label={t('cityBoard.map')}
          width={drawing.width}
          height={drawing.height}
          areas={shapes.map(({ area, ...shape }) => ({
            ...shape,
            href: `/${area.room.id}`,
            label: words.long(area),
            className: areaClasses[`class${classOf(area.open)}`],
            tip: noLabels ? undefined : (
              <>
                <b>{area.name}</b>
                {words.short(area)}
              </>
            ),
          }))}
          first={shapes.find(({ area }) => area.first)?.number}
          onOpen={(number) => {
            const area = byNumber.get(number);
            if (area) onOpen(area);
          }}
        >
          <PriorityOutlines areas={shapes.map(({ area, number, path }) => ({ ...area, number, path }))} />
          <AreaLabels
            labels={labels}
            textOf={(number) => {
              const area = byNumber.get(number);
              return area && [area.name, words.short(area)];
            }}
            isMarked={(number) => !!byNumber.get(number)?.responses}
          />
          {shapes
            .filter(({ area }) => area.responses > 0)
            .map(({ number, x, y }) => (
              <path key={number} d={diamond(x, y)} className={areaClasses.response} />
            ))}
        </AreaLinks>
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
          <path d={diamond(7, 7)} className={areaClasses.response} />
        </svg>
        {t('cityBoard.responseKey')}
      </span>
    </div>
  );
}
