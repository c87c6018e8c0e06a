import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import type { DataCatalog } from '../../lib/data.ts';
import { Button } from '../../ui/Button.tsx';
import { Hidden } from '../../ui/Hidden.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { perResidents } from './address.ts';
import type { Area } from './areas.ts';
import { type Cell, cellsOf, changeOf, hasRates, sortable } from './cells.ts';
import styles from './FiguresTable.module.css';
import { yearBefore } from './periods.ts';
import type { Loaded } from './shown.ts';
import { CellText } from './Withheld.tsx';
import { useDataWords } from './words.ts';

interface Row {
  readonly area: Area;
  readonly value: Cell;
  readonly rate: Cell | undefined;
  readonly before: Cell | undefined;
}

/** So many rows stand on a phone before all are asked for: the map comes after them. */
const fewRows = 10;

/** Every area's figure, as a count and per so many residents, with how it changed since the year before. */
export function FiguresTable({
  catalog,
  loaded,
  areas,
  onOpen,
}: {
  catalog: DataCatalog;
  loaded: Loaded;
  areas: ReadonlyMap<number, Area>;
  onOpen: (number: number) => void;
}) {
  const t = useT();
  const intl = useIntl();
  const words = useDataWords();
  const isShort = useMedia(media.noLabels);
  const [isAll, setAll] = useState(false);
  const { series, measure, period, figures, per, residents } = loaded;
  const isCount = measure.unit === 'count';
  const values = cellsOf(figures, period.id, null, residents);
  const rates = hasRates(measure) ? cellsOf(figures, period.id, perResidents, residents) : undefined;
  const earlier = yearBefore(measure, period);
  const before = earlier && cellsOf(figures, earlier.id, null, residents);
  const rows = values.areas
    .flatMap(({ number, cell }, i): Row[] => {
      const area = areas.get(number);
      return area ? [{ area, value: cell, rate: rates?.areas[i]?.cell, before: before?.areas[i]?.cell }] : [];
    })
    .toSorted((a, b) => sortable(shownOf(b)) - sortable(shownOf(a)));
  function shownOf(row: Row): Cell {
    return per !== null && row.rate ? row.rate : row.value;
  }
  const unit = words.unit(measure, null);
  const columns: Column<Row>[] = [
    {
      id: 'name',
      label: t('cityBoard.community'),
      sortBy: ({ area }) => area.name,
      cell: ({ area }) => (
        <Link
          href={`/community/${area.slug}/data`}
          className={styles.name}
          onClick={(event) => event.stopPropagation()}
        >
          {area.name}
          {area.first && <Flag size={14} aria-label={t('cityBoard.isFirst')} />}
        </Link>
      ),
    },
    {
      id: 'value',
      label: isCount ? t('data.count') : unit || t('data.figure'),
      figure: true,
      sortBy: ({ value }) => sortable(value),
      cell: ({ value }) => <CellText measure={measure} cell={value} per={null} />,
    },
    ...(rates
      ? [
          {
            id: 'rate',
            label: t('data.perResidents', { n: perResidents }),
            figure: true,
            sortBy: ({ rate }: Row) => sortable(rate ?? { is: 'none' }),
            cell: ({ rate }: Row) => <CellText measure={measure} cell={rate ?? { is: 'none' }} per={perResidents} />,
          },
        ]
      : []),
    ...(earlier && before
      ? [
          {
            id: 'change',
            label: t('data.changeSince', { period: earlier.id }),
            figure: true,
            sortBy: (row: Row) => changeOf(row.before, row.value, isCount)?.by ?? Number.NEGATIVE_INFINITY,
            cell: (row: Row) => {
              const change = changeOf(row.before, row.value, isCount);
              return change ? words.change(measure, change, null) : <span className={styles.none}>–</span>;
            },
          },
        ]
      : []),
  ];
  const few = isShort && !isAll ? rows.slice(0, fewRows) : rows;
  const hasWithheld = values.areas.some(({ cell }) => cell.is === 'withheld');
  return (
    <Panel
      title={t('data.table', { measure: words.measure(catalog.series, series, measure) })}
      note={words.period(period)}
    >
      <div className={styles.padded}>
        <dl className={styles.city}>
          <dt>{t('data.wholeCity')}</dt>
          <dd>
            <CellText measure={measure} cell={values.city} per={null} />
            {rates && rates.city.is === 'known' && (
              <>
                {' · '}
                {words.figure(measure, rates.city.shown, perResidents)} {t('data.perResidents', { n: perResidents })}
              </>
            )}
          </dd>
        </dl>
        {hasWithheld && (
          <p className={styles.why}>
            <Hidden forWhom={t('data.someWithheld')} why={t('data.withheldWhy')} />
          </p>
        )}
        <Table
          key={`${series.id}/${measure.id}`}
          label={t('data.table', { measure: words.said(measure.name) })}
          columns={columns}
          rows={few}
          rowId={({ area }) => area.slug}
          onOpen={({ area }) => onOpen(area.number)}
          locale={intl.locale}
        />
        {few.length < rows.length && (
          <Button wide onPress={() => setAll(true)}>
            {t('data.showAll', { n: rows.length })}
          </Button>
        )}
      </div>
    </Panel>
  );
}
