import { useRef, useState } from 'react';
import type { ResourceStage, ResourceView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { classes } from '../../ui/classes.ts';
import { Handle } from '../../ui/drag/Handle.tsx';
import { useDraggable } from '../../ui/drag/useDraggable.ts';
import { useDropPlace } from '../../ui/drag/useDropPlace.ts';
import { Popup } from '../../ui/Popup.tsx';
import { useRefusalToast } from '../../ui/useRefusalToast.ts';
import styles from './Assigned.module.css';
import { GiveBackForm } from './GiveBackForm.tsx';
import { canStandAt, figureOf, stageOf } from './resources.ts';
import type { useMoveResources } from './useMoveResources.ts';
import { useRelease } from './useRelease.ts';
import { useUnitWords } from './useUnitWords.ts';

/** How many of a thing stand at a stage; dragged to another stage, they go on to it. */
export function StageCell({
  room,
  thing,
  stage,
  moves,
  onOpen,
}: {
  room: string;
  thing: ResourceView;
  stage: ResourceStage;
  moves: ReturnType<typeof useMoveResources>;
  /** What pressing the figure does: the thing's sheet has the same in words. */
  onOpen: () => void;
}) {
  const t = useT();
  const words = useUnitWords();
  const refuse = useRefusalToast();
  const mayMove = moves.mayMove(thing);
  const mayGiveBack = useRelease(room, thing).may;
  const what = words.thing(thing);
  const n = thing[stage];
  const drag = useDraggable({
    kind: 'figure',
    id: figureOf(thing, stage),
    label: t('assignedThing.dragged', { n, what }),
    mayMove: n > 0 && (mayMove || mayGiveBack),
  });
  const spot = useRef<HTMLDivElement>(null);
  const place = useDropPlace({
    ref: spot,
    label: t('assignedThing.moveHere', { what, stage: t(`assignedThing.${stage}`) }),
    kinds: ['figure'],
    accepts: (dragged) => canStandAt(thing, dragged.id, stage),
    onDrop: (dragged) => {
      void move(dragged.id);
      return figureOf(thing, stage);
    },
    isClosed: !mayMove,
  });

  async function move(figure: string) {
    const from = stageOf(thing, figure);
    if (from === null) return;
    const heard = await moves.moveOn(thing, {
      quantity: thing[from],
      from,
      to: stage,
      place: thing.place?.content,
      point: thing.point,
    });
    if (heard.is === 'refused') refuse(heard);
  }

  return (
    <div ref={spot} {...place.props} className={classes(styles.stage, place.className)}>
      {drag.isOffered ? (
        <span {...drag.props} className={classes(drag.isDragged && styles.dragged)}>
          <Handle
            drag={drag}
            label={t('assignedThing.drag', { n, what, stage: t(`assignedThing.${stage}`) })}
            className={classes(styles.quantity, styles[stage])}
            onPress={onOpen}
          >
            {n}
          </Handle>
        </span>
      ) : (
        <Quantity n={n} look={stage} />
      )}
    </div>
  );
}

/** How many were given back; what is dropped here is given back once one has said how many. */
export function ReleasedCell({ room, thing }: { room: string; thing: ResourceView }) {
  const t = useT();
  const words = useUnitWords();
  const { may } = useRelease(room, thing);
  const [asked, setAsked] = useState<number | null>(null);
  const what = words.thing(thing);
  const spot = useRef<HTMLDivElement>(null);
  const place = useDropPlace({
    ref: spot,
    label: t('assignedThing.giveBack', { what }),
    kinds: ['figure'],
    accepts: (dragged) => canStandAt(thing, dragged.id, 'released'),
    onDrop: (dragged) => {
      const from = stageOf(thing, dragged.id);
      if (from !== null) setAsked(thing[from]);
      return null;
    },
    isClosed: !may || thing.unit === undefined,
  });
  return (
    <div ref={spot} {...place.props} className={classes(styles.stage, place.className)}>
      <Quantity n={thing.released} look="released" />
      <Popup
        label={t('assignedThing.giveBack', { what })}
        triggerRef={spot}
        placement="bottom end"
        isOpen={asked !== null}
        onOpenChange={(is) => {
          if (is) return;
          setAsked(null);
          landOnRow(spot.current);
        }}
      >
        {(close) => <GiveBackForm room={room} thing={thing} most={asked ?? 1} onDone={close} />}
      </Popup>
    </div>
  );
}

/** What was dropped may be gone with what it gave back: the focus goes to its row. */
function landOnRow(cell: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) cell?.closest('tr')?.querySelector('a')?.focus();
  });
}

export function Quantity({ n, look }: { n: number; look: 'asked' | 'offered' | 'released' | ResourceStage }) {
  if (n === 0) return <span className={styles.none}>–</span>;
  return <span className={classes(styles.quantity, styles[look])}>{n}</span>;
}
