import { useIntl } from 'react-intl';
import { Link, useLocation } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { Age } from '../../ui/Age.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Status } from '../../ui/Status.tsx';
import { type Column, Figure, Table } from '../../ui/Table.tsx';
import type { ActiveResponse } from './figures.ts';
import styles from './Responses.module.css';

/** Every response that is not closed, in a line: for whom, how far, who is there. */
export function ActiveResponses({ responses, at }: { responses: readonly ActiveResponse[]; at: number | undefined }) {
  const t = useT();
  return (
    <Panel title={t('cityBoard.activeResponses')} end={<Age at={at} />}>
      {responses.length === 0 ? (
        <NoResponses />
      ) : (
        <ul className={styles.list}>
          {responses.map((response) => (
            <li key={response.id}>
              <Link href={`/response/${response.id}`} className={styles.response}>
                <b className={styles.name}>{response.name}</b>
                <span className={styles.places}>{response.places.join(', ')}</span>
                <Status name={`phase.${response.phase}`} plain />
                <span className={styles.there}>
                  {response.onScene > 0 || response.onTheWay === 0
                    ? t('cityBoard.onScene', { n: response.onScene })
                    : t('cityBoard.onTheWay', { n: response.onTheWay })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The same with all figures, to compare them. */
export function ResponsesTable({ responses, by }: { responses: readonly ActiveResponse[]; by?: string }) {
  const t = useT();
  const intl = useIntl();
  const [, navigate] = useLocation();
  if (responses.length === 0) return <NoResponses />;
  const figure = (id: 'onScene' | 'onTheWay' | 'committed' | 'waiting', label: string): Column<ActiveResponse> => ({
    id,
    label,
    figure: true,
    cell: (response) => <Figure n={response[id]} />,
    sortBy: (response) => response[id],
  });
  const columns: Column<ActiveResponse>[] = [
    {
      id: 'name',
      label: t('cityBoard.response'),
      sortBy: (response) => response.name,
      cell: (response) => (
        <Link href={`/response/${response.id}`} className={styles.name} onClick={(event) => event.stopPropagation()}>
          {response.name}
        </Link>
      ),
    },
    {
      id: 'places',
      label: t('cityBoard.communities'),
      sortBy: (response) => response.places.join(),
      cell: (response) => response.places.join(', '),
    },
    {
      id: 'phase',
      label: t('cityBoard.phase'),
      cell: (response) => <Status name={`phase.${response.phase}`} plain />,
    },
    figure('onScene', t('cityBoard.onSceneShort')),
    figure('onTheWay', t('cityBoard.onTheWayShort')),
    figure('committed', t('cityBoard.resources')),
    {
      id: 'agencies',
      label: t('cityBoard.agencies'),
      figure: true,
      sortBy: (response) => response.agencies.length,
      cell: (response) => <Figure n={response.agencies.length} />,
    },
    figure('waiting', t('cityBoard.unanswered')),
    {
      id: 'age',
      label: t('cityBoard.age'),
      figure: true,
      cell: (response) => <Age at={response.currentAt} bare />,
    },
  ];
  return (
    <Table
      key={by}
      label={t('cityBoard.activeResponses')}
      columns={columns}
      rows={responses}
      rowId={(response) => response.id}
      onOpen={(response) => navigate(`/response/${response.id}`)}
      start={columns.some((c) => c.id === by && c.sortBy) && by ? { column: by, descending: true } : undefined}
      locale={intl.locale}
    />
  );
}

function NoResponses() {
  const t = useT();
  return <EmptyState title={t('cityBoard.noResponses')}>{t('cityBoard.noResponsesText')}</EmptyState>;
}
