import { ArrowDown, ArrowUp, GripVertical, ListOrdered } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Heard } from '../../live/sending.ts';
import { MenuPopover } from '../../ui/Menu.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { QuantityForm } from '../../ui/QuantityForm.tsx';
import styles from './RankGrip.module.css';
import type { RankDrag } from './useRankDrag.ts';

/** Where a community's voice ranks a need: dragged, it moves the row; pressed, it offers the same in words. */
export function RankGrip({
  id,
  number,
  rank,
  of,
  drag,
  onMove,
}: {
  id: string;
  number: number;
  rank: number;
  of: number;
  drag: RankDrag;
  onMove: (rank: number) => Promise<Heard>;
}) {
  const t = useT();
  const grip = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'menu' | 'rank' | null>(null);
  return (
    <>
      <button
        ref={grip}
        type="button"
        className={styles.grip}
        aria-label={t('need.drag', { number })}
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        onPointerDown={(event) => {
          // The row would take the press for its own.
          event.stopPropagation();
          drag.gripProps(id).onPointerDown(event);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
        }}
        onClick={(event) => {
          event.stopPropagation();
          if (!drag.wasDrag() || event.detail === 0) setOpen('menu');
        }}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <MenuPopover
        label={t('need.drag', { number })}
        placement="bottom start"
        triggerRef={grip}
        isOpen={open === 'menu'}
        onOpenChange={(is) => setOpen((was) => (is ? 'menu' : was === 'menu' ? null : was))}
        actions={[
          { id: 'up', label: t('need.moveUp'), icon: ArrowUp, keys: 'Alt ↑', onAction: () => void onMove(rank - 1) },
          {
            id: 'down',
            label: t('need.moveDown'),
            icon: ArrowDown,
            keys: 'Alt ↓',
            onAction: () => void onMove(rank + 1),
          },
          { id: 'to', label: t('need.moveTo'), icon: ListOrdered, onAction: () => setOpen('rank') },
        ].filter((a) => (a.id !== 'up' || rank > 1) && (a.id !== 'down' || rank < of))}
      />
      <Popup
        label={t('need.moveToRank')}
        triggerRef={grip}
        isOpen={open === 'rank'}
        onOpenChange={(is) => setOpen(is ? 'rank' : null)}
      >
        {(close) => (
          <QuantityForm
            label={t('need.moveToRank')}
            hint={t('need.moveHint', { n: of })}
            least={1}
            most={of}
            start={rank}
            submit={() => t('need.move')}
            onSubmit={({ quantity }) => onMove(quantity)}
            onDone={close}
          />
        )}
      </Popup>
    </>
  );
}
