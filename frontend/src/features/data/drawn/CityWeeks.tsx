import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../i18n/useT.ts';
import type { DataWeeks, WeekRow } from '../../../lib/data.ts';
import { mondays } from '../weeks.ts';
import { Key, Keys } from '../Keys.tsx';
import { useDataWords } from '../words.ts';
import { Drawn } from './Drawn.tsx';

/** Pixels that the name of a week takes under its bar. */
const nameWidth = 52;

/** The whole city's thirteen weeks as bars, the newest in another color, with a line at a usual one. */
export function CityWeeks({ weeks, city }: { weeks: DataWeeks; city: WeekRow }) {
  const t = useT();
  const intl = useIntl();
  const words = useDataWords();
  const { usual } = city.change;
  const bars = useMemo(
    () => mondays(weeks, city.values.length).map((monday, i) => ({ monday, n: city.values[i] ?? 0 })),
    [weeks, city],
  );
  const draw = useMemo(() => {
    const short = (monday: string) => intl.formatDate(monday, { month: 'short', day: 'numeric', timeZone: 'UTC' });
    return (width: number): Plot.PlotOptions => {
      const step = Math.ceil((bars.length * nameWidth) / (width - 64));
      const isNamed = (i: number) => (bars.length - 1 - i) % step === 0;
      return {
        height: Math.min(220, Math.max(160, width * 0.25)),
        marginLeft: 56,
        x: {
          type: 'band',
          label: null,
          tickSize: 0,
          tickFormat: (monday: string, i: number) => (isNamed(i) ? short(monday) : ''),
        },
        y: { grid: true, zero: true, label: null, ticks: 4, tickFormat: (n: number) => words.number(n) },
        marks: [
          Plot.barY(bars, {
            x: 'monday',
            y: 'n',
            fill: ({ monday }: { monday: string }) => (monday === weeks.from ? 'var(--lake)' : 'var(--map-3)'),
            title: ({ monday, n }: { monday: string; n: number }) => t('data.weekWeekOf', { day: short(monday), n }),
            tip: { fill: 'var(--surface)' },
          }),
          Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
          Plot.ruleY([usual], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '4 3' }),
        ],
        color: { type: 'identity' },
      };
    };
    // The words change with the language alone, and then everything is drawn anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [bars, usual, weeks.from, intl]);
  return (
    <div>
      <Drawn
        label={`${t('data.weekByCity')}. ${t('data.weekSeries', { counts: city.values.map(words.number).join(', ') })}`}
        draw={draw}
      />
      <Keys isPadded>
        <Key swatch={<rect width="22" height="14" fill="var(--lake)" />}>{words.days(weeks.from, weeks.to)}</Key>
        <Key swatch={<rect width="22" height="14" fill="var(--map-3)" />}>{t('data.weekBefore')}</Key>
        <Key swatch={<path d="M0 7h22" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="4 3" />}>
          {t('data.weekUsualLine', { usual: words.number(usual) })}
        </Key>
      </Keys>
    </div>
  );
}
