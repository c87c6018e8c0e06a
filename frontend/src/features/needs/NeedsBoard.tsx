import { Hourglass, ListPlus, Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { mergeProps, useHover } from 'react-aria';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { usePresence } from '../../live/rooms.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { thingOf, things } from '../../live/things.ts';
import { useCommand, useHeldUp } from '../../live/sending.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MainAction } from '../../ui/MainAction.tsx';
import { useHotkey } from '../../ui/hotkeys.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useFocusWithin } from '../../ui/useFocusWithin.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import { FilterButton } from './FilterButton.tsx';
import { NeedList } from './NeedList.tsx';
import { countByPriority, noFilter, openInOrder, passes, type RankedNeed, type Segment } from './needs.ts';
import styles from './NeedsBoard.module.css';
import { OverList } from './OverList.tsx';
import { moveToRank, predecessor } from './ranking.ts';
import { useViewer } from './useViewer.ts';
import { useHeldOrder } from './useHeldOrder.ts';

/** From so many open needs on, those of low priority at the end of the order are folded away. */
const foldFrom = 8;

/** A community's needs, in the order in which it ranked them. */
export function NeedsBoard({
  room,
  children,
}: {
  room: string /** What stands below the list. */;
  children?: ReactNode;
}) {
  return (
    <InRoom room={room}>
      <Board>{children}</Board>
    </InRoom>
  );
}

function Board({ children }: { children: ReactNode }) {
  const [openThing, onOpen] = useOpenThing();
  const onRaise = () => onOpen(things.newNeed());
  const t = useT();
  const { room, place, waiting } = useThisRoom();
  const viewer = useViewer();
  const all = useEntities('needs');
  const [totals] = useEntities('totals');
  const currentAt = usePresence(room)?.currentAt;
  const ranking = useCommand(room);
  const raised = useHeldUp(room).flatMap(({ opId, command }) =>
    command.type === 'raiseNeed' ? [{ opId, title: contentOf(command.title) }] : [],
  );
  const phone = useMedia(media.phone);
  const thing = thingOf(openThing);
  const [segment, setSegment] = useState<Segment>('open');
  const [filter, setFilter] = useState(noFilter);
  const [unfolded, setUnfolded] = useState(false);
  const [moving, setMoving] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { within: focused, focusProps } = useFocusWithin(list);
  const { isHovered: pointed, hoverProps } = useHover({});

  useHotkey('r', () => viewer.writes && onRaise());
  // The need that has the focus, or else the one that is open.
  useHotkey('c', () => {
    const near = document.activeElement?.closest('[data-rank-id]') ?? document.querySelector('[data-pane="sheet"]');
    near?.querySelector<HTMLButtonElement>('[data-take]')?.click();
  });

  const byId = new Map(all.map((need) => [need.id, need]));
  const truth = openInOrder(all);
  const order = useHeldOrder(
    truth.map((n) => n.id),
    pointed || focused || moving,
  );
  const ranked = order.shown.flatMap((id, i): RankedNeed[] => {
    const need = byId.get(id);
    return need ? [{ need, rank: i + 1 }] : [];
  });
  const passing = ranked.filter(({ need }) => passes(need, filter, viewer.agencies));
  const folded = unfolded || passing.length < foldFrom ? 0 : lowAtTheEnd(passing);
  const openId = thing?.is === 'need' ? thing.id : null;
  const dense = thing !== null && !phone;
  const counts = countByPriority(truth);

  async function move(id: string, rank: number) {
    const next = moveToRank(order.shown, id, rank);
    order.place(next);
    setMoving(true);
    const outcome = await ranking.send({ type: 'rankNeed', need: id, after: predecessor(next, id) ?? undefined });
    setMoving(false);
    if (outcome.is === 'refused') order.show();
    return outcome;
  }

  return (
    <section className={styles.board} aria-labelledby="needs-title">
      <header className={styles.head}>
        <h2 id="needs-title">{t('needs.title')}</h2>
        {viewer.convener && !dense && <span className={styles.note}>{t('needs.youSpeak', { place })}</span>}
        {viewer.writes && (
          <span className={styles.raise}>
            {dense ? (
              <Button icon={Plus} onPress={onRaise}>
                {t('needs.raise')}
              </Button>
            ) : (
              <MainAction icon={Plus} onPress={onRaise}>
                {t('needs.raise')}
              </MainAction>
            )}
          </span>
        )}
      </header>
      {!dense && (
        <div className={styles.bar}>
          <Segmented
            label={t('needs.show')}
            value={segment}
            onChange={setSegment}
            segments={[
              { id: 'open', label: `${t('needs.open')} ${truth.length}` },
              { id: 'confirmed', label: `${t('needs.confirmed')} ${totals?.confirmed ?? 0}` },
              { id: 'withdrawn', label: `${t('needs.withdrawn')} ${totals?.withdrawn ?? 0}` },
            ]}
          />
          {segment === 'open' && (
            <FilterButton
              filter={filter}
              onChange={setFilter}
              present={new Set(truth.map((n) => n.category))}
              hasAgency={viewer.agencies.length > 0}
            />
          )}
          <span className={styles.figures}>
            <span>{t('needs.counts', counts)}</span>
            <Age at={currentAt === undefined ? undefined : Date.parse(currentAt)} />
          </span>
        </div>
      )}
      {ranking.refusal && (
        <Refused what={t('refused.title')} code={ranking.refusal.code} values={ranking.refusal.details} />
      )}
      {raised.length > 0 && (
        <ul className={styles.heldUp} aria-label={t('send.waiting')}>
          {raised.map(({ opId, title }) => (
            <li key={opId}>
              <span>{title}</span>
              <span className={styles.note}>
                <Hourglass size={14} aria-hidden />
                {t('send.waiting')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {segment !== 'open' ? (
        <OverList segment={segment} openId={openId} onOpen={onOpen} />
      ) : waiting ? (
        <Skeleton rows={6} />
      ) : truth.length === 0 && order.shown.length === 0 ? (
        <EmptyState
          icon={ListPlus}
          title={t('needs.empty')}
          action={
            viewer.writes && (
              <Button icon={Plus} look={phone ? 'outline' : 'solid'} onPress={onRaise}>
                {t('needs.raiseFirst')}
              </Button>
            )
          }
        >
          {t('needs.emptyWhy', { place })}
        </EmptyState>
      ) : passing.length === 0 ? (
        <EmptyState
          title={t('needs.filterNothing')}
          action={<Button onPress={() => setFilter(noFilter)}>{t('needs.filterClear')}</Button>}
        >
          {t('needs.filterNothingWhy', { n: ranked.length })}
        </EmptyState>
      ) : (
        <div ref={list} className={styles.list} {...mergeProps(hoverProps, focusProps)}>
          {order.waiting > 0 && !moving && (
            <Button size="small" className={styles.waiting} onPress={order.show}>
              {t('needs.waiting', { n: order.waiting })}
            </Button>
          )}
          <NeedList
            needs={folded === 0 ? passing : passing.slice(0, -folded)}
            total={ranked.length}
            viewer={viewer}
            openId={openId}
            dense={dense}
            onOpen={onOpen}
            onMove={move}
          />
          {folded > 0 && (
            <Button look="quiet" className={styles.unfold} onPress={() => setUnfolded(true)}>
              {t('needs.showLow', { n: folded })}
            </Button>
          )}
        </div>
      )}
      {!dense && segment === 'open' && children}
    </section>
  );
}

/** How many of the last needs in the order are of low priority; what stands among others is never folded away. */
function lowAtTheEnd(needs: readonly RankedNeed[]): number {
  const last = needs.findLastIndex(({ need }) => need.priority !== 'low');
  return needs.length - 1 - last;
}

const contentOf = (words: string | { content: string }): string => (typeof words === 'string' ? words : words.content);
