import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { useRoomFacts } from '../../live/rooms.ts';
import type { NeedView } from '../../contracts/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Status } from '../../ui/Status.tsx';
import { toast } from '../../ui/toasts.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import { actionsFor } from './may.ts';
import { NeedActions } from './NeedActions.tsx';
import { NeedFigures } from './NeedAmount.tsx';
import { NeedFacts } from './NeedFacts.tsx';
import { NeedHistory } from './NeedHistory.tsx';
import styles from './NeedSheet.module.css';
import { share } from './needs.ts';
import { useViewer } from './useViewer.ts';
import { useNeedWords } from './useNeedWords.ts';

/** Everything about one need, and everything that can be done to it. */
export function NeedSheet({
  id,
  onClose,
  onRevise,
  onShowMessage,
  after,
}: {
  id: string;
  onClose: () => void;
  onRevise: (id: string) => void;
  /** Shows the message that it was made from. */
  onShowMessage: (message: string) => void;
  /** What stands below everything that is known of it. */
  after?: (need: NeedView) => ReactNode;
}) {
  const t = useT();
  const { place, waiting } = useThisRoom();
  const need = useNeed(id);
  const number = Number(id.replace('need-', ''));
  const title = t('needSheet.title', { number, place });
  return (
    <Sheet
      title={title}
      eyebrow={title}
      end={
        <IconButton
          icon={Link2}
          label={t('needSheet.copy')}
          onPress={() => void copyLink(() => toast(t('needDone.linked')))}
        />
      }
      onClose={onClose}
    >
      {waiting ? (
        <Skeleton rows={3} />
      ) : (
        <article className={styles.need}>
          {need ? (
            <>
              <Known need={need} onRevise={onRevise} onShowMessage={onShowMessage} />
              {after?.(need)}
            </>
          ) : (
            <EmptyState title={t('needSheet.gone')}>{t('needSheet.goneWhy')}</EmptyState>
          )}
          <NeedHistory id={id} />
        </article>
      )}
    </Sheet>
  );
}

function Known({
  need,
  onRevise,
  onShowMessage,
}: {
  need: NeedView;
  onRevise: (id: string) => void;
  onShowMessage: (message: string) => void;
}) {
  const t = useT();
  const words = useNeedWords();
  const viewer = useViewer();
  const may = actionsFor(need, viewer);
  return (
    <>
      <h3 className={styles.title}>{words.title(need)}</h3>
      <p className={styles.state}>
        <Status name={`priority.${need.priority}`} />
        <Status name={`need.${need.status}`} share={share(need)} />
        <span>
          <NeedFigures need={need} plain />
        </span>
      </p>
      {need.description?.content && (
        <p className={styles.description} lang={need.description.language}>
          {need.description.content}
        </p>
      )}
      {!viewer.writes && <Hidden forWhom={t('chat.closed')} why={t('needSheet.hiddenWhy')} />}
      <NeedFacts need={need} may={may} viewer={viewer} onShowMessage={onShowMessage} />
      <NeedActions need={need} may={may} onRevise={() => onRevise(need.id)} />
    </>
  );
}

/** A need that is in state, or else in what was paged of those that are over. */
function useNeed(id: string): NeedView | undefined {
  const needs = useEntities('needs');
  const older = useRoomFacts(useThisRoom().room).histories.needs;
  return needs.find((n) => n.id === id) ?? (older?.items as readonly NeedView[] | undefined)?.find((n) => n.id === id);
}

async function copyLink(done: () => void): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  done();
}
