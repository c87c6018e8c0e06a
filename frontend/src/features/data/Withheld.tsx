import { EyeOff } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import type { DataMeasure } from '../../lib/data.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import type { Cell } from './cells.ts';
import styles from './Withheld.module.css';
import { useDataWords } from './words.ts';

/** A figure; or in words, and never by a colour alone, that it is not shown. */
export function CellText({ measure, cell, per }: { measure: DataMeasure; cell: Cell; per: number | null }) {
  const t = useT();
  const words = useDataWords();
  if (cell.is === 'known') return words.cell(measure, cell, per);
  return cell.is === 'none' ? <span className={styles.none}>{t('data.noFigure')}</span> : <Withheld />;
}

export function Withheld() {
  const t = useT();
  return (
    <span className={styles.withheld}>
      <EyeOff size={14} aria-hidden />
      {t('data.withheld')}
    </span>
  );
}

/** Stands where there would be a drawing, if any of its figures were shown. */
export function NoneShown({ cells }: { cells: readonly Cell[] }) {
  const t = useT();
  return (
    <p className={styles.all}>
      {cells.some(({ is }) => is === 'withheld') ? (
        <Hidden forWhom={t('data.noneShown')} why={t('data.withheldWhy')} />
      ) : (
        t('data.noFigure')
      )}
    </p>
  );
}
