import { BadgeCheck, CircleSlash } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoreOnScroll } from '../../ui/MoreOnScroll.tsx';
import { NeedAmount } from './NeedAmount.tsx';
import { NeedMeta } from './NeedMeta.tsx';
import styles from './OverList.module.css';
import { useNeedWords } from './useNeedWords.ts';
import { useOverNeeds } from './useOverNeeds.ts';

/** The needs that are confirmed or withdrawn, newest first; older ones come as one scrolls. */
export function OverList({
  segment,
  openId,
  onOpen,
}: {
  segment: 'confirmed' | 'withdrawn';
  openId: string | null;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const { needs, more, failed, loadMore } = useOverNeeds(segment);
  if (needs.length === 0 && !more) {
    return segment === 'confirmed' ? (
      <EmptyState icon={BadgeCheck} title={t('needs.emptyConfirmed')}>
        {t('needs.emptyConfirmedWhy')}
      </EmptyState>
    ) : (
      <EmptyState icon={CircleSlash} title={t('needs.emptyWithdrawn')}>
        {t('needs.emptyWithdrawnWhy')}
      </EmptyState>
    );
  }
  return (
    <>
      <GridList
        aria-label={t('needs.listOver')}
        className={styles.list}
        items={needs}
        dependencies={[openId]}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        onAction={(key) => onOpen(String(key))}
      >
        {(need) => <OverRow need={need} open={need.id === openId} />}
      </GridList>
      {failed ? (
        <p className={styles.failed}>
          {t('needs.olderFailed')}
          <Button size="small" onPress={loadMore}>
            {t('needs.tryAgain')}
          </Button>
        </p>
      ) : (
        more && <MoreOnScroll key={needs.length} label={t('needs.older')} onMore={loadMore} />
      )}
    </>
  );
}

function OverRow({ need, open }: { need: NeedView; open: boolean }) {
  const t = useT();
  const words = useNeedWords();
  const when = need.overAt ? words.day(need.overAt) : '';
  return (
    <GridListItem
      id={need.id}
      textValue={words.title(need)}
      aria-current={open ? 'true' : undefined}
      className={classes(styles.row, open && styles.open)}
    >
      <div className={styles.what}>
        <h3>{words.title(need)}</h3>
        <NeedMeta need={{ ...need, neededBy: undefined, term: 'shortTerm' }} />
      </div>
      <NeedAmount need={need} />
      <p className={styles.when}>
        {t(need.status === 'confirmed' ? 'need.confirmedOn' : 'need.withdrawnOn', { when })}
        {need.withdrawnBecause && <span>{t(`withdraw.${need.withdrawnBecause}`)}</span>}
      </p>
    </GridListItem>
  );
}
