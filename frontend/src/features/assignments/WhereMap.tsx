import { Footprints, Package, Users } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import type { Around } from '../../lib/around.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useCollection } from '../../live/rooms.ts';
import { classes } from '../../ui/classes.ts';
import { gather, type Mark, marksOf, placeLabels } from './marks.ts';
import { PlaceMap } from './PlaceMap.tsx';
import { shownStaff } from './staff.ts';
import { useUnitWords } from './useUnitWords.ts';
import styles from './WhereMap.module.css';

/** Wide enough for a letter of a label; a little too much rather than words that lie on a mark. */
const letter = 7.4;

/** People as circles and things as squares, where they were last said to be. The same stands in the list beside it. */
export function WhereMap({ room, height }: { room: string; height: (width: number) => number }) {
  const t = useT();
  const marks = useMarks(room);
  return (
    <PlaceMap room={room} height={height} label={t('where.map', { n: marks.length })}>
      {(drawing) => <Marks drawing={drawing} marks={marks} />}
    </PlaceMap>
  );
}

/** What the two signs mean, and how near a place is said. */
export function WhereLegend() {
  const t = useT();
  return (
    <p className={styles.legend}>
      <span>
        <span className={styles.circle} aria-hidden />
        {t('where.people')}
      </span>
      <span>
        <span className={styles.square} aria-hidden />
        {t('where.things')}
      </span>
      <span>{t('where.precision')}</span>
    </p>
  );
}

function useMarks(room: string): readonly Mark[] {
  return marksOf(shownStaff(useCollection(room, 'staff')), useCollection(room, 'resources'));
}

/** "Marcus Bell and 2 more". */
function useMarkWords(): (mark: Mark) => string {
  const t = useT();
  const words = useUnitWords();
  return (mark) => {
    const names = [...mark.staff.map(words.staff), ...mark.things.map(words.thing)];
    const [first = '', second, ...more] = names;
    if (second === undefined) return first;
    return more.length === 0 ? t('where.two', { first, second }) : t('where.more', { first, n: names.length - 1 });
  };
}

function Marks({ drawing, marks }: { drawing: Around; marks: readonly Mark[] }) {
  const words = useMarkWords();
  const [, open] = useOpenThing();
  const drawn = gather(
    marks.map((mark) => {
      const [x, y] = drawing.toScreen(mark.point);
      return { ...mark, x, y };
    }),
  ).map((mark) => ({ ...mark, words: words(mark) }));
  const labels = placeLabels(
    drawn.map(({ id, x, y, words: text }) => ({ id, x, y, width: text.length * letter })),
    drawing.width,
    drawing.height,
  );
  return (
    <g>
      {drawn.map((mark) => {
        const first = mark.staff[0] ?? mark.things[0];
        const Icon = mark.kind === 'things' ? Package : isTeam(mark) ? Users : Footprints;
        return (
          <g
            key={mark.id}
            className={classes(styles.mark, styles[toneOf(mark)])}
            transform={`translate(${mark.x} ${mark.y})`}
            onClick={() => first && open(first.id)}
          >
            {mark.kind === 'people' ? <circle r="13" /> : <rect x="-12" y="-12" width="24" height="24" rx="5" />}
            <Icon size={14} x={-7} y={-7} aria-hidden />
            <title>{mark.words}</title>
          </g>
        );
      })}
      {labels.map(({ id, x, y, anchor }) => (
        <text key={id} x={x} y={y + 5} textAnchor={anchor} className={styles.label}>
          {drawn.find((m) => m.id === id)?.words}
        </text>
      ))}
    </g>
  );
}

const isTeam = (mark: Mark): boolean => mark.staff.length > 1 || mark.staff.some((s) => s.headcount > 1);

/** There in green, on the way in blue, all else at rest. */
function toneOf(mark: Mark): 'there' | 'coming' | 'rest' {
  const there = ['onScene', 'madeContact'];
  const coming = ['dispatched', 'responding', 'enRoute'];
  if (mark.things.some((r) => r.onScene > 0) || mark.staff.some((s) => there.includes(s.movement ?? '')))
    return 'there';
  if (mark.things.some((r) => r.inTransit > 0) || mark.staff.some((s) => coming.includes(s.movement ?? '')))
    return 'coming';
  return 'rest';
}
