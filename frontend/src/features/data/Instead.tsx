import { EyeOff } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { type DataCatalog, keyOf, type MeasureKey } from '../../lib/data.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Instead.module.css';
import type { Go, Loaded } from './shown.ts';
import { useDataWords } from './words.ts';

/** Where the people are told of who are not told of here, because two measures count them. */
export function Instead({
  catalog,
  loaded,
  isOfAll,
  go,
}: {
  catalog: DataCatalog;
  loaded: Loaded;
  /** All periods are looked at, and not one. */
  isOfAll: boolean;
  go: Go;
}) {
  const t = useT();
  const words = useDataWords();
  const elsewhere = new Map<string, MeasureKey>(
    loaded.figures.instead
      .filter(({ period }) => isOfAll || period === loaded.period.id)
      .map((instead) => [keyOf(instead), instead]),
  );
  return [...elsewhere].map(([key, { series, measure }]) => {
    const of = catalog.series.find(({ id }) => id === series);
    const told = of?.measures.find(({ id }) => id === measure);
    return (
      of &&
      told && (
        <p key={key} className={styles.instead}>
          <EyeOff size={16} aria-hidden />
          <span>{t('data.instead', { measure: words.measure(catalog.series, of, told) })}</span>
          <Button size="small" onPress={() => go({ m: key, p: null })}>
            {t('data.seeInstead')}
          </Button>
        </p>
      )
    );
  });
}
