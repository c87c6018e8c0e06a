import { Button as AriaButton } from 'react-aria-components';
import type { NeedView, ResponseView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { things } from '../../live/things.ts';
import { usePlace } from '../../live/words.ts';
import { Age } from '../../ui/Age.tsx';
import { StatusIcon } from '../../ui/Status.tsx';
import { type Answered, answeredOf, communitiesOf } from './answered.ts';
import styles from './NeedsStrip.module.css';
import { useNeedsOf } from './useNeedsOf.ts';

/** The needs that a response answers and how they stand in their communities, with how long ago that was known. */
export function NeedsStrip({ room }: { room: string }) {
  const { view } = useResponse(room);
  if (!view) return null;
  return (
    <div className={styles.strips}>
      {communitiesOf(view).map((community) => (
        <Strip key={community} room={room} view={view} community={community} />
      ))}
    </div>
  );
}

function Strip({ room, view, community }: { room: string; view: ResponseView; community: string }) {
  const t = useT();
  const place = usePlace();
  const [, open] = useOpenThing();
  const { needs, knownAt } = useNeedsOf(room, community);
  const title = t('response.answers', { place: place(community) });
  return (
    <section className={styles.strip} aria-label={title}>
      <span className={styles.title}>{title}</span>
      <ul className={styles.needs}>
        {answeredOf(view, community, needs).map((answered) => (
          <li key={answered.need}>
            <AriaButton className={styles.need} onPress={() => open(things.answered(community, answered.need))}>
              <Words answered={answered} />
            </AriaButton>
          </li>
        ))}
      </ul>
      <span className={styles.age}>
        <Age at={knownAt} />
      </span>
    </section>
  );
}

function Words({ answered: { need, view, isKnown } }: { answered: Answered }) {
  const t = useT();
  const number = view?.number ?? Number(need.replace('need-', ''));
  if (!view)
    return (
      <>
        <span className={styles.number}>{number}</span>
        {isKnown !== true && (
          <span className={styles.rest}>{t(isKnown === false ? 'response.needUnknown' : 'response.needAsked')}</span>
        )}
      </>
    );
  return (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.word}>{view.title?.content ?? t(`category.${view.category}`)}</span>
      <StatusIcon name={`need.${view.status}`} share={shareOf(view)} />
      <span className={styles.rest}>
        {view.status === 'met' || view.status === 'confirmed' || view.status === 'withdrawn'
          ? t(`status.need.${view.status}`)
          : t('response.share', { fulfilled: view.fulfilled, quantity: view.quantity })}
      </span>
    </>
  );
}

const shareOf = (need: NeedView): number => (need.quantity > 0 ? Math.min(1, need.fulfilled / need.quantity) : 0);
