import { Package } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useOpenThing, useThingHref } from '../../live/openThing.ts';
import { useCollection, useJustChanged } from '../../live/rooms.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './Assigned.module.css';
import { isHere, type ResourceRow, resourceRows, stages } from './resources.ts';
import { Quantity, ReleasedCell, StageCell } from './StageCell.tsx';
import { useMoveResources } from './useMoveResources.ts';
import { useUnitWords } from './useUnitWords.ts';

/** What is asked for and what is there: how many of each stand at which stage. */
export function ResourceTable({ room, most }: { room: string; most?: number }) {
  const t = useT();
  const agency = useAgency();
  const words = useUnitWords();
  const hrefOf = useThingHref();
  const [, open] = useOpenThing();
  const moves = useMoveResources(room);
  const changed = useJustChanged(room, 'resources');
  const all = resourceRows(useCollection(room, 'asks'), useCollection(room, 'resources'));
  const here = all.filter(isHere);
  // What was all given back stands in the full list only, unless it is all there is.
  const rows = most === undefined ? all : (here.length > 0 ? here : all).slice(0, most);
  if (rows.length === 0)
    return (
      <EmptyState icon={Package} title={t('assignedThing.empty')}>
        {t('assignedThing.emptyWhy')}
      </EmptyState>
    );
  const opens = (row: ResourceRow) => (row.held ? row.id : row.request);
  const columns: Column<ResourceRow>[] = [
    {
      id: 'what',
      label: t('assignedThing.what'),
      cell: (row) => (
        <Link href={hrefOf(opens(row))} className={styles.link} onClick={(event) => event.stopPropagation()}>
          {words.thing(row)}
        </Link>
      ),
    },
    { id: 'from', label: t('assignedThing.from'), typed: true, cell: (row) => agency(row.agency).name },
    {
      id: 'requested',
      label: t('assignedThing.requested'),
      figure: true,
      cell: (row) => <Quantity n={row.requested} look="asked" />,
    },
    {
      id: 'offered',
      label: t('assignedThing.offered'),
      figure: true,
      cell: (row) => <Quantity n={row.held?.offered ?? 0} look="offered" />,
    },
    ...stages.map((stage): Column<ResourceRow> => ({
      id: stage,
      label: t(`assignedThing.${stage}`),
      figure: true,
      cell: (row) =>
        row.held ? (
          <StageCell room={room} thing={row.held} stage={stage} moves={moves} onOpen={() => open(row.id)} />
        ) : (
          <Quantity n={0} look={stage} />
        ),
    })),
    {
      id: 'released',
      label: t('assignedThing.released'),
      figure: true,
      cell: (row) => (row.held ? <ReleasedCell room={room} thing={row.held} /> : <Quantity n={0} look="released" />),
    },
  ];
  return (
    <Table
      label={t('assignedThing.title')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      onOpen={(row) => open(opens(row))}
      changed={changed}
    />
  );
}
