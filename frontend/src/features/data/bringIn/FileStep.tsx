import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import styles from './BringIn.module.css';
import { StepHead } from './StepHead.tsx';
import { nameOf } from './steps.ts';
import type { BringingIn } from './useBringIn.ts';

/** A file is dropped or chosen, or fetched from its address. */
export function FileStep({
  bringing: { steps, busy, choose },
  mostBytes,
}: {
  bringing: BringingIn;
  /** A file is refused that has more. */
  mostBytes: number;
}) {
  const t = useT();
  const { source, problem } = steps;
  const [url, setUrl] = useState(source?.url ?? '');
  return (
    <div className={styles.step}>
      <StepHead title={t('bringIn.file')}>{t('bringIn.fileText')}</StepHead>
      {problem && <Refused what={t('bringIn.notRead')} code={problem} />}
      <DropZone
        className={styles.drop}
        aria-label={t('bringIn.drop')}
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file');
          if (dropped) void dropped.getFile().then((file) => choose({ file }, mostBytes));
        }}
      >
        <FileUp size={20} aria-hidden />
        <Text slot="label" className={styles.dropText}>
          {source?.file ? nameOf(source) : t('bringIn.drop')}
        </Text>
        <FileTrigger
          acceptedFileTypes={['.csv', '.gz', '.json', '.txt']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) choose({ file }, mostBytes);
          }}
        >
          <Button isDisabled={busy !== null}>{t(source?.file ? 'bringIn.other' : 'bringIn.press')}</Button>
        </FileTrigger>
      </DropZone>
      <form
        className={styles.address}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() !== '') choose({ url: url.trim() }, mostBytes);
        }}
      >
        <TextField
          label={t('bringIn.address')}
          hint={t('bringIn.addressHint')}
          type="url"
          value={url}
          onChange={setUrl}
          className={styles.grows}
        />
        <Button type="submit" isDisabled={busy !== null || url.trim() === ''}>
          {t('bringIn.fetch')}
        </Button>
      </form>
    </div>
  );
}
