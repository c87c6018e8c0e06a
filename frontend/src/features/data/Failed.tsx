import { CloudOff, RotateCw } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The server did not answer with the data. */
export function Failed({ again }: { again: () => void }) {
  const t = useT();
  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={t('data.failed')}
        action={
          <Button icon={RotateCw} onPress={again}>
            {t('data.retry')}
          </Button>
        }
      >
        {t('data.failedText')}
      </EmptyState>
    </div>
  );
}
