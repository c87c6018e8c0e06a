import { Users } from 'lucide-react';
import { Link } from 'wouter';
import type { StaffView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useAgency } from '../../live/names.ts';
import { useOpenThing, useThingHref } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection, useJustChanged } from '../../live/rooms.ts';
import { AgencyBadge, Avatar } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import styles from './Assigned.module.css';
import { countStaff, shownStaff } from './staff.ts';
import { useUnitWords } from './useUnitWords.ts';

/** Who answers: person or team, whether they can be counted on, how they move and where. */
export function StaffTable({ room, most }: { room: string; most?: number }) {
  const t = useT();
  const agency = useAgency();
  const words = useUnitWords();
  const hrefOf = useThingHref();
  const { at } = useWhen();
  const [, open] = useOpenThing();
  const { writes } = useResponse(room);
  const changed = useJustChanged(room, 'staff');
  const staff = shownStaff(useCollection(room, 'staff'));
  if (staff.length === 0)
    return (
      <EmptyState icon={Users} title={t('assignedStaff.empty')}>
        {t('assignedStaff.emptyWhy')}
      </EmptyState>
    );
  const columns: Column<StaffView>[] = [
    {
      id: 'who',
      label: t('assignedStaff.who'),
      cell: (one) => (
        <span className={styles.who}>
          {one.person ? (
            <Avatar name={words.staff(one)} size={24} tint={agency(one.agency).tint} />
          ) : (
            <AgencyBadge {...agency(one.agency)} />
          )}
          <Link href={hrefOf(one.id)} className={styles.link} onClick={(event) => event.stopPropagation()}>
            {words.staff(one)}
          </Link>
        </span>
      ),
    },
    { id: 'agency', label: t('assignedStaff.agency'), typed: true, cell: (one) => agency(one.agency).name },
    {
      id: 'staffing',
      label: t('assignedStaff.staffing'),
      cell: (one) =>
        one.isReleased ? (
          <Status name="resource.released" />
        ) : one.isProvisional ? (
          <Status name="answer.provisional" />
        ) : (
          <Status name={`staffing.${one.staffing}`} />
        ),
    },
    {
      id: 'movement',
      label: t('assignedStaff.movement'),
      cell: (one) =>
        one.movement ? <Status name={`movement.${one.movement}`} /> : <span className={styles.none}>–</span>,
    },
    { id: 'where', label: t('assignedStaff.where'), typed: true, cell: (one) => <Where staff={one} /> },
    {
      id: 'since',
      label: t('assignedStaff.since'),
      figure: true,
      cell: (one) =>
        one.since ? <span className={styles.time}>{at(one.since)}</span> : <span className={styles.none}>–</span>,
    },
  ];
  return (
    <Table
      label={t('assignedStaff.title')}
      columns={columns}
      rows={most === undefined ? staff : staff.slice(0, most)}
      rowId={(one) => one.id}
      onOpen={(one) => open(one.id)}
      changed={changed}
      dragOf={(one) => ({
        kind: 'person',
        id: one.person ?? one.id,
        label: words.staff(one),
        grip: t('assignedStaff.drag', { who: words.staff(one) }),
        mayMove: writes && one.person !== undefined && !one.isReleased,
      })}
    />
  );
}

function Where({ staff }: { staff: StaffView }) {
  const t = useT();
  const { at } = useWhen();
  const due = staff.expectedAt ? t('assignedStaff.due', { when: at(staff.expectedAt) }) : null;
  const place = staff.place?.content;
  if (!place && !due) return <span className={styles.none}>–</span>;
  return <span lang={due ? undefined : staff.place?.language}>{[place, due].filter(Boolean).join(', ')}</span>;
}

/** "11 on scene, 2 on the way". */
export function StaffFigures({ room }: { room: string }) {
  const t = useT();
  const counts = countStaff(useCollection(room, 'staff'));
  return t('assignedStaff.figures', { ...counts });
}
