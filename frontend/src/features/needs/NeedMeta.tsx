import { CalendarClock, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { CategoryIcon } from '../../ui/Category.tsx';
import { classes } from '../../ui/classes.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './NeedMeta.module.css';
import { NeedResponses } from './NeedResponses.tsx';
import { useNeedWords } from './useNeedWords.ts';

/** The line below a need's title: what kind, where, by when. */
export function NeedMeta({ need, priority }: { need: NeedView; priority?: boolean }) {
  const t = useT();
  const words = useNeedWords();
  const when = words.when(need);
  return (
    <ul className={styles.meta}>
      {priority && need.priority === 'urgent' && (
        <li>
          <Status name="priority.urgent" plain />
        </li>
      )}
      {need.title && <Fact icon={<CategoryIcon category={need.category} />}>{t(`category.${need.category}`)}</Fact>}
      {need.place?.content && <Fact icon={<MapPin size={14} aria-hidden />}>{need.place.content}</Fact>}
      {when && (
        <Fact icon={<CalendarClock size={14} aria-hidden />} late={when.late}>
          {when.text}
        </Fact>
      )}
      {need.responses.length > 0 && (
        <li className={styles.responses}>
          <NeedResponses need={need} />
        </li>
      )}
    </ul>
  );
}

function Fact({ icon, late, children }: { icon: ReactNode; late?: boolean; children: ReactNode }) {
  return (
    <li className={classes(styles.fact, late && styles.late)}>
      {icon}
      <span>{children}</span>
    </li>
  );
}
