import { History, RotateCcw } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import type { DataCatalog, DataPreview } from '../../../lib/data.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useDataWords } from '../words.ts';
import styles from './BringIn.module.css';
import { Changes } from './Changes.tsx';
import { Faults } from './Faults.tsx';
import { Repairs } from './Repairs.tsx';
import { StepHead } from './StepHead.tsx';
import { faultsBeside, isName, repairKinds } from './steps.ts';
import type { BringingIn } from './useBringIn.ts';

/** What a file comes to, before it is brought in. */
export function PreviewStep({
  catalog,
  bringing,
  preview,
}: {
  catalog: DataCatalog | undefined;
  bringing: BringingIn;
  preview: DataPreview;
}) {
  const t = useT();
  const words = useDataWords();
  const { steps } = bringing;
  const { kept, series, table } = preview;
  const name = steps.series ?? series;
  const before = catalog?.series.find((s) => s.id === series);
  const kinds = repairKinds(preview, steps.refuse);
  const faults = faultsBeside(preview, steps.refuse);
  return (
    <div className={styles.step}>
      <StepHead title={t('bringIn.preview')}>
        {preview.remembered && before
          ? t('bringIn.remembered', { series: `“${series}”` })
          : table
            ? t('bringIn.own')
            : kept && t('bringIn.recognized', { name: words.said(kept.name), publisher: kept.source.publisher })}
      </StepHead>
      {steps.problem && <Refused what={t('bringIn.notRead')} code={steps.problem} />}
      {table && (
        <div>
          <Button
            size="small"
            icon={preview.remembered ? History : RotateCcw}
            onPress={() => bringing.goTo('mapping')}
            isDisabled={bringing.busy === 'bringIn'}
          >
            {t('bringIn.change')}
          </Button>
        </div>
      )}
      <dl className={styles.figures}>
        {(['total', 'accepted', 'repaired', 'refused'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`bringIn.${what}`)}</dt>
            <dd>{words.number(what === 'total' ? preview.rows : preview[what])}</dd>
          </div>
        ))}
      </dl>
      <div>
        <TextField
          label={t('bringIn.keptAs')}
          hint={t('bringIn.keptAsHint')}
          value={name}
          onChange={bringing.setSeries}
          onKeyDown={(event) => event.key === 'Enter' && name !== series && isName(name) && bringing.readAgain()}
          error={isName(name) ? undefined : t('refusal.badSeries')}
        />
        {before && (
          <p className={styles.replaces}>
            {t('bringIn.replaces', { name: words.said(before.name), day: words.moment(before.importedAt) })}
          </p>
        )}
      </div>
      {preview.changes && <Changes changes={preview.changes} />}
      {kinds.length > 0 && <Repairs kinds={kinds} isLocked={bringing.busy === 'bringIn'} onRefuse={bringing.refuse} />}
      {faults.length > 0 && <Faults faults={faults} />}
    </div>
  );
}
