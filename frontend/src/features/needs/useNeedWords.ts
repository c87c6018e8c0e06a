import type { NeedView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useWhen, type WhenWords } from '../../ui/useWhen.ts';

/** What is said of a need in more than one place. */
export interface NeedWords {
  /** Its title; for whoever may not read it, its type and number. */
  title: (need: NeedView) => string;
  /** By when, as in "By Sunday 6 PM"; null where nothing was said. */
  when: WhenWords['by'];
  age: WhenWords['age'];
  day: WhenWords['day'];
}

export function useNeedWords(): NeedWords {
  const t = useT();
  const { by, age, day } = useWhen();
  return {
    title: (need) =>
      need.title?.content ?? t('need.ofCategory', { category: t(`category.${need.category}`), number: need.number }),
    when: by,
    age,
    day,
  };
}
