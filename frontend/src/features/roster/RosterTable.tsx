import { Users } from 'lucide-react';
import { Link } from 'wouter';
import type { RosterView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useOpenThing, useThingHref } from '../../live/openThing.ts';
import { useJustChanged } from '../../live/rooms.ts';
import { couldCome } from '../../live/free.ts';
import { useEntities, useThisRoom } from '../../live/thisRoom.ts';
import { AgencyBadge, Avatar } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { inOrder, standingOf, whereOf } from './roster.ts';
import styles from './RosterPanel.module.css';
import { useEntryName } from './useEntryName.ts';
import { useWhereWords } from './useWhereWords.ts';

/** A row for each person and team: how they can be counted on, how they move, where they are or what is next. */
export function RosterTable() {
  const t = useT();
  const { room, writes } = useThisRoom();
  const own = useAgency()(room.slice('agency/'.length));
  const nameOf = useEntryName();
  const hrefOf = useThingHref();
  const wordsOf = useWhereWords();
  const [, open] = useOpenThing();
  const changed = useJustChanged(room, 'roster');
  const roster = inOrder(useEntities('roster'));
  const homes = useEntities('homes');
  const whereabouts = useEntities('whereabouts');
  if (roster.length === 0)
    return (
      <EmptyState icon={Users} title={t('roster.empty')}>
        {t('roster.emptyText')}
      </EmptyState>
    );
  const none = <span className={styles.none}>–</span>;
  const columns: Column<RosterView>[] = [
    {
      id: 'person',
      label: t('roster.person'),
      cell: (entry) => (
        <span className={styles.who}>
          {entry.headcount > 1 ? <AgencyBadge {...own} /> : <Avatar name={nameOf(entry)} tint={own.tint} size={24} />}
          <Link href={hrefOf(entry.id)} className={styles.link} onClick={(event) => event.stopPropagation()}>
            {nameOf(entry)}
          </Link>
          {entry.headcount > 1 && <span className={styles.team}>{t('roster.teamOf', { n: entry.headcount })}</span>}
        </span>
      ),
    },
    {
      id: 'role',
      label: t('roster.role'),
      typed: true,
      cell: (entry) => <span lang={entry.role?.language}>{entry.role?.content ?? none}</span>,
    },
    {
      id: 'staffing',
      label: t('roster.staffing'),
      cell: (entry) => <Status name={`staffing.${standingOf(entry, homes).staffing}`} />,
    },
    {
      id: 'movement',
      label: t('roster.movement'),
      cell: (entry) => {
        const movement = whereOf(entry, whereabouts)?.staff.movement;
        return movement ? <Status name={`movement.${movement}`} /> : none;
      },
    },
    { id: 'where', label: t('roster.where'), typed: true, cell: (entry) => wordsOf(entry) ?? none },
  ];
  return (
    <Table
      label={t('roster.title')}
      columns={columns}
      rows={roster}
      rowId={(entry) => entry.id}
      onOpen={(entry) => open(entry.id)}
      changed={changed}
      dragOf={(entry) => ({
        kind: 'unit',
        id: entry.id,
        label: nameOf(entry),
        grip: t('roster.drag', { who: nameOf(entry) }),
        mayMove: writes && couldCome(entry) && entry.heldBy === undefined,
      })}
    />
  );
}
