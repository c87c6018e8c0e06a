import { useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';
import { draw, type Drawing } from '../../lib/boundaries.ts';
import { type Label, layOut, type Wanted } from '../../lib/labels.ts';
import { useBoundaries } from '../../live/boundaries.ts';
import { AreaLabels, PriorityOutlines } from '../../ui/map/AreaLabels.tsx';
import { AreaLinks } from '../../ui/map/AreaLinks.tsx';
import areaClasses from '../../ui/map/areas.module.css';
import { diamond } from '../../ui/map/diamond.ts';
import { useFace, widthOf } from '../../ui/map/useFace.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { useWidth } from '../../ui/useWidth.ts';
import type { Area } from './areas.ts';
import { type Cell, known } from './cells.ts';
import styles from './DataMap.module.css';
import { hatches } from './hatches.ts';
import { Legend } from './Legend.tsx';
import { classesOf, shadeOf } from './quantiles.ts';
import type { Loaded } from './shown.ts';
import type { Places } from './view.ts';
import { useDataWords } from './words.ts';

/** Wider than this the map grows no further: it would be higher than a screen. */
const mostWidth = 720;

const margins = {
  labelled: { top: 16, right: 112, bottom: 16, left: 8 },
  plain: { top: 8, right: 8, bottom: 8, left: 8 },
};

/** The community areas filled by a measure; over them, if it is asked for, what is open there now. */
export function DataMap({
  loaded,
  areas,
  isLabelled,
  hasNeeds,
  places,
  chosen,
  onOpen,
}: {
  loaded: Loaded;
  areas: ReadonlyMap<number, Area>;
  /** The priority communities are named beside the map, where there is room. */
  isLabelled: boolean;
  hasNeeds: boolean;
  places: Places | undefined;
  chosen: number | undefined;
  onOpen: (number: number) => void;
}) {
  const t = useT();
  const words = useDataWords();
  const boundaries = useBoundaries();
  const isFaceHere = useFace();
  const [holder, width] = useWidth();
  const noLabels = useMedia(media.noLabels) || !isLabelled;
  const { measure, per, cells } = loaded;
  const drawing = useMemo(
    () =>
      boundaries && width > 0
        ? draw(boundaries, Math.min(width, mostWidth), noLabels ? margins.plain : margins.labelled)
        : null,
    [boundaries, width, noLabels],
  );
  const classes = useMemo(() => classesOf(known(cells.areas).map(({ shown }) => shown)), [cells]);
  const byNumber = new Map(cells.areas.map(({ number, cell }) => [number, cell]));
  const cellOf = (number: number): Cell => byNumber.get(number) ?? { is: 'none' };
  const figureOf = (number: number) => words.cell(measure, cellOf(number), per);
  const shapes = (drawing?.shapes ?? []).flatMap((shape) => {
    const area = areas.get(shape.number);
    return area ? [{ ...shape, area }] : [];
  });
  // A text, so that the labels are laid out again only when one of them has another length.
  const wanted = JSON.stringify(
    isFaceHere && !noLabels
      ? shapes
          .filter(({ area }) => area.priority)
          .map(({ area, number, x, y }) => {
            const wide = Math.max(widthOf(area.name, '600 14px'), widthOf(figureOf(number), '400 13px'));
            return { number, x, y, width: Math.ceil(wide / 12) * 12 };
          })
      : [],
  );
  const labels = useLabels(drawing, wanted);
  if (boundaries === null) return <p className={styles.noMap}>{t('data.noMap')}</p>;
  return (
    <div>
      <div ref={holder} />
      {drawing ? (
        <AreaLinks
          label={t('data.map', { measure: words.said(measure.name) })}
          width={drawing.width}
          height={drawing.height}
          areas={shapes.map(({ area, ...shape }) => {
            const cell = cellOf(shape.number);
            return {
              ...shape,
              href: `/community/${area.slug}/data`,
              label: t('data.areaLabel', {
                name: area.name,
                figure: words.full(measure, cell, per),
                open: hasNeeds ? area.open : 0,
                responses: hasNeeds ? area.responses : 0,
              }),
              className: cell.is === 'known' ? areaClasses[`class${shadeOf(classes, cell.shown)}`] : undefined,
              fill: cell.is === 'known' ? undefined : hatches[cell.is],
              tip: (
                <>
                  <b>{area.name}</b>
                  {figureOf(shape.number)}
                </>
              ),
            };
          })}
          first={shapes.find(({ area }) => area.first)?.number}
          chosen={chosen}
          onOpen={onOpen}
        >
          {places?.all.map((place, i) => {
            const [x, y] = drawing.toScreen(place);
            return <rect key={i} x={x - 2} y={y - 2} width="4" height="4" className={areaClasses.place} />;
          })}
          <PriorityOutlines areas={shapes.map(({ area, number, path }) => ({ ...area, number, path }))} />
          <AreaLabels
            labels={labels}
            textOf={(number) => {
              const area = areas.get(number);
              return area && [area.name, figureOf(number)];
            }}
            isMarked={(number) => hasNeeds && !!(areas.get(number)?.open || areas.get(number)?.responses)}
          />
          {hasNeeds &&
            shapes.map(({ area, number, x, y }) => (
              <g key={number}>
                {area.open > 0 && (
                  <>
                    <circle cx={x} cy={y} r="9" className={styles.needs} />
                    <text x={x} y={y + 4} textAnchor="middle" className={styles.count}>
                      {area.open}
                    </text>
                  </>
                )}
                {area.responses > 0 && (
                  <path d={diamond(x + (area.open > 0 ? 12 : 0), y)} className={areaClasses.response} />
                )}
              </g>
            ))}
        </AreaLinks>
      ) : (
        <Skeleton rows={8} />
      )}
      <Legend loaded={loaded} classes={classes} hasNeeds={hasNeeds} places={places?.series} />
    </div>
  );
}

function useLabels(drawing: Drawing | null, wanted: string): readonly Label[] {
  return useMemo(() => (drawing ? layOut(drawing, JSON.parse(wanted) as Wanted[]) : []), [drawing, wanted]);
}
