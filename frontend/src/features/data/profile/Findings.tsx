import { Link } from 'wouter';
import { useT } from '../../../i18n/useT.ts';
import { type DataCatalog, keyOf } from '../../../lib/data.ts';
import { useFindings } from '../../../live/data.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Change } from '../Change.tsx';
import { Failed } from '../Failed.tsx';
import { useDataWords } from '../words.ts';
import styles from './Findings.module.css';
import { newestOfEach } from './profile.ts';

/** What changed here in the newest week of each measure; nothing if nothing did. */
export function Findings({ catalog, number }: { catalog: DataCatalog; number: number }) {
  const t = useT();
  const words = useDataWords();
  const asked = useFindings(number);
  if (asked.is === 'failed') return <Failed again={asked.again} />;
  if (asked.is === 'asking') return null;
  const found = newestOfEach(catalog).flatMap(({ series, measure }) =>
    asked.value
      .filter((f) => f.series === series.id && f.measure === measure.id)
      .map((finding) => ({ finding, key: keyOf(finding), name: words.measure(catalog.series, series, measure) })),
  );
  if (found.length === 0) return null;
  return (
    <Panel title={t('data.weekHere')}>
      <ul className={styles.list}>
        {found.map(({ finding, key, name }) => (
          <li key={key}>
            <Change
              row={finding}
              place={<Link href={`/city/data?${new URLSearchParams({ m: key, v: 'week' })}`}>{name}</Link>}
              note={words.days(finding.from, finding.to)}
              hasSpark
            />
          </li>
        ))}
      </ul>
      <p className={styles.foot}>{t('data.weekHereMind')}</p>
    </Panel>
  );
}
