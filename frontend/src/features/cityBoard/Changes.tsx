import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { useTallyWords } from '../../live/happened.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { anHour, changedSince } from './changes.ts';
import styles from './Changes.module.css';
import type { ActiveResponse, Area } from './figures.ts';
import { useAgo } from './words.ts';

/** So many communities are told of until the rest is asked for. */
const most = 6;

/** So often it is looked what is no longer of the last hour, milliseconds. */
const step = 10_000;

/** What happened in the last hour, community by community; by itself it leaves again. */
export function Changes({
  areas,
  responses,
  at,
}: {
  areas: readonly Area[];
  responses: readonly ActiveResponse[];
  at: number | undefined;
}) {
  const t = useT();
  const tallied = useTallyWords();
  const ago = useAgo();
  const now = useNow(step);
  const [all, setAll] = useState(false);
  const changes = changedSince(areas, responses, now - anHour);
  return (
    <Panel
      title={t('cityBoard.lastHour')}
      note={changes.length > 0 ? t('cityBoard.inCommunities', { n: changes.length }) : undefined}
      end={<Age at={at} />}
    >
      {changes.length === 0 ? (
        <EmptyState title={t('cityBoard.nothingChanged')} />
      ) : (
        <ul className={styles.list}>
          {changes.slice(0, all ? undefined : most).map(({ area, at: last, tallies, opened, atLeast }) => (
            <li key={area.slug} className={styles.change}>
              <Link href={`/${area.room.id}`} className={styles.name}>
                {area.name}
              </Link>
              <span className={styles.what}>
                {opened.map((response) => (
                  <Fragment key={response.id}>
                    {t('cityBoard.opened')}{' '}
                    <Link href={`/response/${response.id}`} className={styles.response}>
                      {response.name}
                    </Link>
                    {tallies.length > 0 && ', '}
                  </Fragment>
                ))}
                {atLeast && `${t('cityBoard.atLeast')} `}
                {tallied(tallies)}
              </span>
              <time className={styles.at} dateTime={new Date(last).toISOString()}>
                {ago(last, now)}
              </time>
            </li>
          ))}
        </ul>
      )}
      {!all && changes.length > most && (
        <div className={styles.more}>
          <Button look="quiet" size="small" onPress={() => setAll(true)}>
            {t('cityBoard.showAll', { n: changes.length - most })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
