import { Route } from 'lucide-react';
import type { SyntheticEvent } from 'react';
import { Link } from 'wouter';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useEntities } from '../../live/thisRoom.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './NeedResponses.module.css';
import { responsesOf } from './responses.ts';

/** It stands in a row that is pressed as a whole: what is done to the link is not done to the row. */
const alone = (event: SyntheticEvent) => event.stopPropagation();

/** The responses that answer a need: each leads to its room. In a need's sheet, with how far they are. */
export function NeedResponses({ need, full }: { need: NeedView; full?: boolean }) {
  const t = useT();
  const responses = responsesOf(need, useEntities('started'), useEntities('progress'));
  return responses.map(({ id, name, progress }) => (
    <span key={id} className={styles.response}>
      <Link href={`/response/${id}`} className={styles.link} onPointerDown={alone} onKeyDown={alone} onClick={alone}>
        <Route size={14} aria-hidden />
        <span>{name}</span>
      </Link>
      {full && progress && (
        <>
          <Status name={`phase.${progress.phase}`} plain />
          <span className={styles.figures}>
            {t('need.responseFigures', { onScene: progress.onScene, onTheWay: progress.onTheWay })}
          </span>
        </>
      )}
    </span>
  ));
}
