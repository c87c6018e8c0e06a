import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../i18n/useT.ts';
import { viewExportOf } from '../../../lib/data.ts';
import { About } from '../About.tsx';
import { Figure } from '../Figure.tsx';
import { Key, Keys } from '../Keys.tsx';
import { hatches } from '../hatches.ts';
import { spansOf } from '../periods.ts';
import { classesOf, shadeOf } from '../quantiles.ts';
import type { ViewProps } from '../view.ts';
import { Withheld } from '../Withheld.tsx';
import { useDataWords } from '../words.ts';
import { Drawn } from './Drawn.tsx';
import styles from './HoursView.module.css';

const hoursOfDay = 24;

/** Wider than this the hours run across, in pixels; on a phone they run down. */
const across = 620;

/** In which hours of the week something happened, in the whole city. */
export function HoursView({ catalog, first }: ViewProps) {
  const t = useT();
  const words = useDataWords();
  const intl = useIntl();
  const { figures, measure } = first;
  const { hours } = figures;
  const { days, clock } = useMemo(
    () => ({
      // The first of January 2024 was a Monday.
      days: Array.from({ length: 7 }, (_, d) =>
        intl.formatDate(Date.UTC(2024, 0, 1 + d), { weekday: 'short', timeZone: 'UTC' }),
      ),
      clock: Array.from({ length: hoursOfDay }, (_, h) =>
        intl.formatTime(Date.UTC(2024, 0, 1, h), { hour: 'numeric', timeZone: 'UTC' }),
      ),
    }),
    [intl],
  );
  const cells = useMemo(
    () =>
      (hours?.values ?? []).map((value, i) => ({
        day: Math.floor(i / hoursOfDay),
        hour: i % hoursOfDay,
        value,
        isWithheld: hours?.withheld.includes(i) ?? false,
      })),
    [hours],
  );
  const classes = useMemo(() => classesOf(cells.flatMap(({ value }) => (value === null ? [] : [value]))), [cells]);
  const draw = useMemo(() => {
    const day = { domain: [0, 1, 2, 3, 4, 5, 6], tickFormat: (d: number) => days[d] ?? '', label: null };
    const hour = (step: number) => ({
      domain: clock.map((_, h) => h),
      tickFormat: (h: number) => (h % step === 0 ? (clock[h] ?? '') : ''),
      tickSize: 0,
      label: null,
    });
    return (width: number): Plot.PlotOptions => {
      const isAcross = width >= across;
      return {
        height: isAcross ? 7 * 30 + 40 : hoursOfDay * 20 + 40,
        marginLeft: 56,
        padding: 0.06,
        x: isAcross ? hour(2) : day,
        y: isAcross ? day : hour(1),
        marks: [
          Plot.cell(cells, {
            x: isAcross ? 'hour' : 'day',
            y: isAcross ? 'day' : 'hour',
            fill: ({ value }: { value: number | null }) =>
              value === null ? hatches.withheld : `var(--map-${shadeOf(classes, value)})`,
            stroke: 'var(--map-line)',
            title: (c: (typeof cells)[number]) =>
              `${days[c.day]} ${clock[c.hour]}: ${c.value === null ? t('data.withheld') : intl.formatNumber(c.value)}`,
            tip: { fill: 'var(--surface)' },
          }),
        ],
        color: { type: 'identity' },
      };
    };
  }, [cells, classes, days, clock, intl, t]);
  if (!hours) return <p className={styles.none}>{t('data.noHours')}</p>;
  const most = cells.reduce<(typeof cells)[number] | undefined>(
    (best, c) => (c.value !== null && c.value > (best?.value ?? -1) ? c : best),
    undefined,
  );
  const label = t('data.hoursOf', { measure: words.said(measure.name) });
  return (
    <>
      <Figure
        catalog={catalog}
        loaded={first}
        title={label}
        note={t('data.hoursNote', { years: spansOf(hours.periods) })}
        downloads={[
          { form: 'csv', address: viewExportOf({ series: first.series.id, measure: first.measure.id }, 'hours') },
        ]}
      >
        <Drawn label={label} draw={draw} />
        <Keys isPadded>
          {classes.map(({ shade, lowest, highest }) => (
            <Key
              key={shade}
              swatch={<rect width="22" height="14" fill={`var(--map-${shade})`} stroke="var(--map-line)" />}
            >
              {lowest === highest
                ? words.number(lowest)
                : t('data.class', { low: words.number(lowest), high: words.number(highest) })}
            </Key>
          ))}
        </Keys>
        <ul className={styles.notes}>
          {most && most.value !== null && (
            <li>{t('data.mostAt', { day: days[most.day], hour: clock[most.hour], n: most.value })}</li>
          )}
          <li>
            {typeof hours.timeUnknown === 'number'
              ? t('data.midnight', { n: hours.timeUnknown })
              : t('data.midnightWithheld')}
          </li>
        </ul>
        <details className={styles.details}>
          <summary>{t('data.asTable')}</summary>
          <div className={styles.scroll}>
            <table className={styles.table} aria-label={label}>
              <thead>
                <tr>
                  <th scope="col">{t('data.hour')}</th>
                  {days.map((day) => (
                    <th key={day} scope="col">
                      {day}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {clock.map((time, h) => (
                  <tr key={time}>
                    <th scope="row">{time}</th>
                    {days.map((day, d) => {
                      const cell = cells[d * hoursOfDay + h];
                      return <td key={day}>{cell?.isWithheld ? <Withheld /> : (cell?.value ?? '–')}</td>;
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </Figure>
      <About loaded={first} catalog={catalog} />
    </>
  );
}
