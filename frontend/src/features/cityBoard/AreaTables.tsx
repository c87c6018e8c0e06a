import { Flag } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Link, useLocation } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { Age } from '../../ui/Age.tsx';
import { StatusIcon } from '../../ui/Status.tsx';
import { type Column, Figure, Table } from '../../ui/Table.tsx';
import styles from './AreaTables.module.css';
import { type Area, byConcern } from './figures.ts';
import { useLength } from './words.ts';

type ColumnId =
  'name' | 'open' | 'urgent' | 'routine' | 'low' | 'met' | 'confirmed' | 'responses' | 'onScene' | 'median' | 'age';

function useColumns(): Record<ColumnId, Column<Area>> {
  const t = useT();
  const length = useLength();
  const figure = (id: 'open' | 'routine' | 'low' | 'met' | 'confirmed', label: string): Column<Area> => ({
    id,
    label,
    figure: true,
    cell: (area) => <Figure n={area[id]} />,
    sortBy: (area) => area[id],
  });
  return {
    name: {
      id: 'name',
      label: t('cityBoard.community'),
      sortBy: (area) => area.name,
      cell: (area) => (
        <Link href={`/${area.room.id}`} className={styles.name} onClick={(event) => event.stopPropagation()}>
          <span className={styles.flag}>{area.first && <Flag size={14} aria-label={t('cityBoard.isFirst')} />}</span>
          {area.name}
        </Link>
      ),
    },
    urgent: {
      id: 'urgent',
      label: t('status.priority.urgent'),
      figure: true,
      sortBy: (area) => area.urgent,
      cell: (area) =>
        area.urgent > 0 ? (
          <span className={styles.urgent}>
            <StatusIcon name="priority.urgent" size={14} />
            {area.urgent}
          </span>
        ) : (
          <Figure n={0} />
        ),
    },
    open: figure('open', t('cityBoard.open')),
    routine: figure('routine', t('status.priority.routine')),
    low: figure('low', t('cityBoard.low')),
    met: figure('met', t('status.need.met')),
    confirmed: figure('confirmed', t('cityBoard.confirmedShort')),
    responses: {
      id: 'responses',
      label: t('cityBoard.responses'),
      figure: true,
      sortBy: (area) => area.responses,
      cell: (area) => (area.responses > 0 ? area.responses : <None />),
    },
    onScene: {
      id: 'onScene',
      label: t('cityBoard.onSceneShort'),
      figure: true,
      sortBy: (area) => area.onScene,
      cell: (area) => (area.responses > 0 ? <Figure n={area.onScene} /> : <None />),
    },
    median: {
      id: 'median',
      label: t('cityBoard.timeToResponse'),
      figure: true,
      // Where nobody has been reached, nothing can be said: it stands after every time.
      sortBy: (area) => area.medianMinutes ?? -1,
      cell: (area) => (area.medianMinutes === undefined ? <None /> : length(area.medianMinutes).text),
    },
    age: {
      id: 'age',
      label: t('cityBoard.age'),
      figure: true,
      cell: (area) => (area.currentAt === undefined ? <None /> : <Age at={area.currentAt} bare />),
    },
  };
}

function None() {
  return <span className={styles.none}>–</span>;
}

/** The communities that it is about first. */
export function PriorityTable({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const { name, urgent, routine, low, responses, onScene, median } = useColumns();
  return (
    <AreaTable
      label={t('cityBoard.priorityCommunities')}
      columns={[name, urgent, routine, low, responses, onScene, median]}
      areas={areas}
      tight
    />
  );
}

/** What a phone shows of each area first: where something is asked for, and whether it is answered. */
export function ShortList({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const { name, open, urgent, responses } = useColumns();
  return (
    <AreaTable
      label={t('cityBoard.byCommunity')}
      columns={[name, open, urgent, responses]}
      areas={areas.toSorted(byConcern)}
    />
  );
}

/** All areas, or those in which something is asked for; sorted by a column from its largest if one is named. */
export function AllAreas({ areas, by }: { areas: readonly Area[]; by?: string }) {
  const t = useT();
  const columns = useColumns();
  const { name, open, urgent, routine, low, met, confirmed, responses, onScene, median, age } = columns;
  return (
    <AreaTable
      label={t('cityBoard.byCommunity')}
      columns={[name, open, urgent, routine, low, met, confirmed, responses, onScene, median, age]}
      areas={areas.toSorted((a, b) => b.open - a.open || b.urgent - a.urgent || a.name.localeCompare(b.name))}
      by={by !== undefined && by in columns ? by : undefined}
    />
  );
}

function AreaTable({
  label,
  columns,
  areas,
  by,
  tight,
}: {
  label: string;
  columns: readonly Column<Area>[];
  areas: readonly Area[];
  by?: string;
  tight?: boolean;
}) {
  const intl = useIntl();
  const [, navigate] = useLocation();
  return (
    <Table
      key={by}
      label={label}
      columns={columns}
      rows={areas}
      rowId={(area) => area.slug}
      onOpen={(area) => navigate(`/${area.room.id}`)}
      start={by === undefined ? undefined : { column: by, descending: true }}
      locale={intl.locale}
      tight={tight}
    />
  );
}
