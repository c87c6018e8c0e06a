import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useT } from '../../i18n/useT.ts';
import { useThingHref } from '../../live/openThing.ts';
import { useEntities } from '../../live/thisRoom.ts';
import { useNameOfRoom } from '../../live/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { overOf } from './requests.ts';
import styles from './RequestsBoard.module.css';

/** What was declined, given back or withdrawn, closed until it is asked for. */
export function OverRequests() {
  const t = useT();
  const hrefOf = useThingHref();
  const nameOf = useNameOfRoom();
  const over = overOf(useEntities('requests'));
  const [shown, setShown] = useState(false);
  if (over.length === 0) return null;
  return (
    <div className={styles.over}>
      <Button
        look="quiet"
        icon={shown ? ChevronUp : ChevronDown}
        aria-expanded={shown}
        onPress={() => setShown(!shown)}
      >
        {t('request.over', { n: over.length })}
      </Button>
      {shown && (
        <ul className={styles.rows}>
          {over.map((request) => (
            <li key={request.id}>
              <Link href={hrefOf(request.id)}>
                {request.title?.content ?? t('request.number', { number: request.number })}
              </Link>
              <span className={styles.note}>{request.responseName || nameOf(request.response)}</span>
              {request.answer === 'declined' ? <Status name="answer.declined" /> : <span>{t('request.isOver')}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
