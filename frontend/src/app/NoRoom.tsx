import { DoorClosed } from 'lucide-react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RoomFrame } from './RoomFrame.tsx';

/** An address that leads to no room, or to none that is open to me: the two are not told apart. */
export function NoRoom() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <RoomFrame icon={DoorClosed} title={t('shell.noRoom')} tabs={[]} current="">
      <EmptyState
        title={t('shell.noRoom')}
        action={<Button onPress={() => navigate('/city')}>{t('shell.toCityBoard')}</Button>}
      >
        {t('shell.noRoomText')}
      </EmptyState>
    </RoomFrame>
  );
}
