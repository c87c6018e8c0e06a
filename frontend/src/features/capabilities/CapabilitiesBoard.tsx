import { HandHeart, Plus } from 'lucide-react';
import { useState } from 'react';
import type { NeedCategory } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing } from '../../live/openThing.ts';
import { things } from '../../live/things.ts';
import { Button } from '../../ui/Button.tsx';
import { categories, categoryIcons } from '../../ui/categories.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MainAction } from '../../ui/MainAction.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CapabilitiesBoard.module.css';
import { CapabilityCard } from './CapabilityCard.tsx';
import { listed } from './capabilities.ts';

/** What a community already has, with the day on which each was last checked. */
export function CapabilitiesBoard({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <Board />
    </InRoom>
  );
}

function Board() {
  const t = useT();
  const { place, waiting, writes } = useThisRoom();
  const all = useEntities('capabilities');
  const [, open] = useOpenThing();
  const [category, setCategory] = useState<NeedCategory | 'all'>('all');
  const present = new Set(all.map((c) => c.category));
  const shown = listed(all).filter((c) => category === 'all' || c.category === category);
  const add = () => open(things.newCapability);
  return (
    <section className={styles.board} aria-labelledby="capabilities-title">
      <header className={styles.head}>
        <h2 id="capabilities-title">{t('capabilities.title')}</h2>
        <span className={styles.note}>{t('capabilities.what')}</span>
        {present.size > 1 && (
          <span className={styles.filter}>
            <Select
              label={t('capabilities.filterCategory')}
              hideLabel
              options={[
                { id: 'all' as const, label: t('capabilities.filterAll') },
                ...categories
                  .filter((id) => present.has(id))
                  .map((id) => ({ id, label: t(`category.${id}`), icon: categoryIcons[id] })),
              ]}
              value={category}
              onChange={setCategory}
            />
          </span>
        )}
        {writes && (
          <MainAction icon={Plus} onPress={add}>
            {t('capabilities.add')}
          </MainAction>
        )}
      </header>
      {waiting ? (
        <Skeleton rows={4} />
      ) : all.length === 0 ? (
        <EmptyState
          icon={HandHeart}
          title={t('capabilities.empty')}
          action={
            writes && (
              <Button icon={Plus} onPress={add}>
                {t('capabilities.addFirst')}
              </Button>
            )
          }
        >
          {t('capabilities.emptyWhy', { place })}
        </EmptyState>
      ) : (
        <ul className={styles.cards} aria-label={t('capabilities.list')}>
          {shown.map((capability) => (
            <li key={capability.id}>
              <CapabilityCard capability={capability} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
