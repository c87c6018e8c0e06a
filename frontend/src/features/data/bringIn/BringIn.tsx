import { Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import type { DataCatalog } from '../../../lib/data.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './BringIn.module.css';
import { BringInSheet } from './BringInSheet.tsx';
import { nameOf } from './steps.ts';
import { useBringIn } from './useBringIn.ts';

/** Whoever runs the center brings in files of data here. Closing the sheet, or going elsewhere, loses nothing. */
export function BringIn({ catalog, onKept }: { catalog: DataCatalog | undefined; onKept: () => void }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const mostBytes = catalog?.mostBytes ?? null;
  const bringing = useBringIn();
  const { step, source } = bringing.steps;
  const isKept = step === 'done';
  useEffect(() => {
    if (isKept) onKept();
  }, [isKept, onKept]);
  return (
    <>
      {mostBytes !== null && (
        <div className={styles.bar}>
          <Button look="quiet" size="small" icon={Upload} aria-expanded={isOpen} onPress={() => setOpen(true)}>
            <span className={styles.name}>
              {step === 'file' || isKept ? t('bringIn.open') : t('bringIn.goOn', { name: nameOf(source) })}
            </span>
          </Button>
        </div>
      )}
      {isOpen && <BringInSheet catalog={catalog} bringing={bringing} onClose={() => setOpen(false)} />}
    </>
  );
}
