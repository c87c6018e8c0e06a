import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useT } from '../../../i18n/useT.ts';
import { type DataCatalog, keyOf } from '../../../lib/data.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import styles from './BringIn.module.css';
import { Done } from './Done.tsx';
import { missingIn } from './draft.ts';
import { FileStep } from './FileStep.tsx';
import { MappingStep } from './MappingStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { isName } from './steps.ts';
import type { BringingIn } from './useBringIn.ts';

/** One step at a time, and what leads to the next. */
export function BringInSheet({
  catalog,
  bringing,
  onClose,
}: {
  catalog: DataCatalog | undefined;
  bringing: BringingIn;
  onClose: () => void;
}) {
  const t = useT();
  const [, setAddress] = useSearchParams();
  // What is missing is not told before somebody wants to go on.
  const [checks, setChecks] = useState(0);
  const { steps, busy } = bringing;
  const { step, preview, draft } = steps;
  const isBusy = busy !== null;
  // Nothing is kept as something else than it was shown as.
  const other = steps.series !== null && steps.series !== preview?.series ? steps.series : null;
  const back = (to: 'file' | 'mapping') => (
    <Button icon={ArrowLeft} onPress={() => bringing.goTo(to)} isDisabled={isBusy}>
      {t('bringIn.back')}
    </Button>
  );
  const foot: Record<typeof step, () => ReactNode> = {
    file: () => null,
    mapping: () => (
      <>
        {back('file')}
        <Button
          look="solid"
          isPending={isBusy}
          onPress={() => {
            const isWhole = !!draft && missingIn(draft).size === 0;
            setChecks(isWhole ? 0 : checks + 1);
            if (isWhole) bringing.readAsSaid();
          }}
        >
          {t('bringIn.toPreview')}
        </Button>
      </>
    ),
    preview: () => (
      <>
        {back(preview?.table ? 'mapping' : 'file')}
        {other === null ? (
          <Button look="solid" isPending={isBusy} isDisabled={!preview?.kept} onPress={bringing.bringIn}>
            {t('bringIn.import')}
          </Button>
        ) : (
          <Button look="solid" isPending={isBusy} isDisabled={!isName(other)} onPress={bringing.readAgain}>
            {t('bringIn.readAs', { name: other })}
          </Button>
        )}
      </>
    ),
    done: () => (
      <>
        <Button onPress={bringing.startAgain}>{t('bringIn.another')}</Button>
        <Button
          look="solid"
          onPress={() => {
            const [first] = preview?.kept?.measures ?? [];
            if (preview && first) setAddress({ m: keyOf({ series: preview.series, measure: first.id }) });
            bringing.startAgain();
            onClose();
          }}
        >
          {t('bringIn.show')}
        </Button>
      </>
    ),
  };
  const actions = foot[step]();
  return (
    <Sheet
      title={t('bringIn.open')}
      onClose={onClose}
      foot={
        <>
          <p className={styles.audience}>{t('bringIn.audience')}</p>
          {actions && <div className={styles.actions}>{actions}</div>}
        </>
      }
    >
      <p role="status" className={styles.busy}>
        {busy === 'read' ? t('bringIn.reading') : busy === 'bringIn' ? t('bringIn.importing') : ''}
      </p>
      {step === 'file' && <FileStep bringing={bringing} mostBytes={catalog?.mostBytes ?? Infinity} />}
      {step === 'mapping' && draft && preview?.table && (
        <MappingStep
          table={preview.table}
          draft={draft}
          checks={checks}
          problem={steps.problem}
          onChange={bringing.setDraft}
        />
      )}
      {step === 'preview' && preview && <PreviewStep catalog={catalog} bringing={bringing} preview={preview} />}
      {step === 'done' && preview && <Done preview={preview} />}
    </Sheet>
  );
}
