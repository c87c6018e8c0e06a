import { Package, Plus } from 'lucide-react';
import { Link } from 'wouter';
import type { ItemView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { InRoom } from '../../live/InRoom.tsx';
import { useOpenThing, useThingHref } from '../../live/openThing.ts';
import { useJustChanged, usePresence } from '../../live/rooms.ts';
import { things } from '../../live/things.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { inOrder } from './inventory.ts';
import styles from './InventoryPanel.module.css';
import { StockBar, StockLegend } from './StockBar.tsx';

/** What the agency has, and how much of it is free. */
export function InventoryPanel({ room }: { room: string }) {
  return (
    <InRoom room={room}>
      <Inventory />
    </InRoom>
  );
}

function Inventory() {
  const t = useT();
  const { room, writes } = useThisRoom();
  const presence = usePresence(room);
  const [, open] = useOpenThing();
  const n = useEntities('inventory').length;
  return (
    <Panel
      title={t('inventory.title')}
      note={writes ? t('inventory.note') : t('inventory.count', { n })}
      end={
        <>
          <Age at={presence ? Date.parse(presence.currentAt) : undefined} />
          {writes && (
            <Button icon={Plus} onPress={() => open(things.newItem)}>
              {t('inventory.add')}
            </Button>
          )}
        </>
      }
    >
      {writes && (
        <div className={styles.table}>
          <Items />
        </div>
      )}
    </Panel>
  );
}

function Items() {
  const t = useT();
  const hrefOf = useThingHref();
  const [, open] = useOpenThing();
  const { room, writes } = useThisRoom();
  const changed = useJustChanged(room, 'inventory');
  const items = inOrder(useEntities('inventory'));
  if (items.length === 0)
    return (
      <EmptyState icon={Package} title={t('inventory.empty')}>
        {t('inventory.emptyText')}
      </EmptyState>
    );
  const nameOf = (item: ItemView) => item.name?.content ?? '';
  const columns: Column<ItemView>[] = [
    {
      id: 'name',
      label: t('inventory.resource'),
      cell: (item) => (
        <Link href={hrefOf(item.id)} className={styles.link} onClick={(event) => event.stopPropagation()}>
          <span lang={item.name?.language}>{item.name?.content}</span>
        </Link>
      ),
    },
    {
      id: 'kind',
      label: t('inventory.kind'),
      typed: true,
      cell: (item) => (
        <span lang={item.kind?.language}>
          {[item.kind?.content, item.level && t('inventory.level', { n: item.level })].filter(Boolean).join(', ') ||
            '–'}
        </span>
      ),
    },
    {
      id: 'free',
      label: t('inventory.free'),
      cell: (item) => (
        <span className={styles.free}>
          <b>{item.free}</b>
          <StockBar item={item} />
        </span>
      ),
    },
    { id: 'reserved', label: t('inventory.reserved'), figure: true, cell: (item) => <Held n={item.reserved} /> },
    { id: 'committed', label: t('inventory.committed'), figure: true, cell: (item) => <Held n={item.committed} /> },
    { id: 'out', label: t('inventory.out'), figure: true, cell: (item) => <Held n={item.outOfService} /> },
  ];
  return (
    <>
      <Table
        label={t('inventory.title')}
        columns={columns}
        rows={items}
        rowId={(item) => item.id}
        onOpen={(item) => open(item.id)}
        changed={changed}
        dragOf={(item) => ({
          kind: 'unit',
          id: item.id,
          label: nameOf(item),
          grip: t('inventory.drag', { what: nameOf(item) }),
          mayMove: writes && item.free > 0,
        })}
      />
      <StockLegend />
    </>
  );
}

function Held({ n }: { n: number }) {
  return n === 0 ? <span className={styles.none}>–</span> : n;
}
