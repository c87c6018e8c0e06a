import { type KeyboardEvent, useRef } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { classes } from '../../ui/classes.ts';
import { useMedia } from '../../ui/useMedia.ts';
import type { Viewer } from './may.ts';
import styles from './NeedList.module.css';
import { DenseRow } from './DenseRow.tsx';
import { NeedRow } from './NeedRow.tsx';
import type { RankedNeed } from './needs.ts';
import { useFlash } from './useFlash.ts';
import { useNeedWords } from './useNeedWords.ts';
import { type RankDrag, useRankDrag } from './useRankDrag.ts';

type Item = RankedNeed & { id: string };

/** The same object for the same need at the same rank: a row whose item is the same is not made anew. */
const items = new WeakMap<NeedView, Item>();

function itemOf({ need, rank }: RankedNeed): Item {
  const known = items.get(need);
  if (known?.rank === rank) return known;
  const item = { need, rank, id: need.id };
  items.set(need, item);
  return item;
}

/** The open needs, in their order, with all that can be done in a row. */
export function NeedList({
  needs,
  total,
  viewer,
  openId,
  dense,
  onOpen,
  onMove,
}: {
  needs: readonly RankedNeed[];
  /** How many are ranked in all, those that a filter hides included. */
  total: number;
  viewer: Viewer;
  openId: string | null;
  /** A sheet stands beside the list. */
  dense: boolean;
  onOpen: (id: string) => void;
  onMove: (id: string, rank: number) => Promise<Heard>;
}) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const drag = useRankDrag(list, (id, place) => void onMove(id, needs[place - 1]?.rank ?? total));

  function onKey(event: KeyboardEvent) {
    const id = rowOf(event.target);
    const at = needs.find((n) => n.need.id === id);
    if (!at) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && viewer.convener) {
      event.preventDefault();
      event.stopPropagation();
      const rank = at.rank + (event.key === 'ArrowUp' ? -1 : 1);
      if (rank >= 1 && rank <= total) void onMove(at.need.id, rank);
    }
  }

  return (
    <div ref={list} onKeyDownCapture={onKey}>
      <GridList
        aria-label={t('needs.list')}
        className={classes(styles.list, dense && styles.dense)}
        items={needs.map(itemOf)}
        dependencies={[viewer, openId, dense, drag.dragged, total]}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        onAction={(key) => onOpen(String(key))}
      >
        {(item) => (
          <Row
            item={item}
            total={total}
            viewer={viewer}
            open={openId === item.need.id}
            dense={dense}
            drag={drag}
            landing={landingOf(item, needs, drag)}
            onMove={onMove}
          />
        )}
      </GridList>
    </div>
  );
}

function Row({
  item: { need, rank },
  total,
  viewer,
  open,
  dense,
  drag,
  landing,
  onMove,
}: {
  item: RankedNeed;
  total: number;
  viewer: Viewer;
  open: boolean;
  dense: boolean;
  drag: RankDrag;
  landing: 'before' | 'after' | null;
  onMove: (id: string, rank: number) => Promise<Heard>;
}) {
  const words = useNeedWords();
  const compact = useMedia('(width < 1024px)');
  const changed = useFlash(need.rev);
  return (
    <GridListItem
      id={need.id}
      textValue={words.title(need)}
      data-rank-id={need.id}
      aria-current={open ? 'true' : undefined}
      className={classes(
        styles.row,
        open && styles.open,
        changed && styles.changed,
        drag.dragged?.id === need.id && styles.dragged,
        landing && styles[landing],
      )}
    >
      {dense ? (
        <DenseRow need={need} rank={rank} />
      ) : (
        <NeedRow
          need={need}
          rank={rank}
          of={total}
          viewer={viewer}
          compact={compact}
          drag={drag}
          onMove={(to) => onMove(need.id, to)}
        />
      )}
    </GridListItem>
  );
}

/** On which edge of a row the dragged one would land. */
function landingOf(item: RankedNeed, needs: readonly RankedNeed[], { dragged }: RankDrag): 'before' | 'after' | null {
  if (!dragged) return null;
  const others = needs.filter((n) => n.need.id !== dragged.id);
  if (others[dragged.rank - 1]?.need.id === item.need.id) return 'before';
  return dragged.rank > others.length && others.at(-1)?.need.id === item.need.id ? 'after' : null;
}

function rowOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-rank-id]')?.dataset.rankId : undefined;
}
