import { Pin } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { usePerson } from '../../live/names.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { MessageText } from './MessageText.tsx';
import styles from './Pins.module.css';

/** What everyone should find again, newest first. */
export function Pins({
  onShow,
  onUnpin,
  onOpen,
}: {
  onShow: (message: string) => void;
  onUnpin: (message: string) => void;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const { me, writes } = useThisRoom();
  const person = usePerson();
  const pins = useEntities('pins').toSorted((a, b) => b.at.localeCompare(a.at));
  const self = { person: me.id, agencies: me.agencies, roles: me.roles };
  return (
    <DialogTrigger>
      <IconButton icon={Pin} label={t('chat.pins')} />
      <Popup label={t('chat.pins')} placement="bottom end">
        {(close) => (
          <>
            <h3>{t('pins.title')}</h3>
            {pins.length === 0 && <EmptyState title={t('pins.empty')}>{t('pins.emptyWhy')}</EmptyState>}
            <ul className={styles.pins}>
              {pins.map(({ id, by, message }) => (
                <li key={id} className={styles.pin}>
                  <p className={styles.head}>
                    <strong>{person(message.by).name}</strong>
                    <span>{t('pins.by', { person: person(by).name })}</span>
                  </p>
                  <MessageText text={message.text} mentions={message.mentions} self={self} onOpen={onOpen} />
                  <p className={styles.actions}>
                    <Button
                      size="small"
                      onPress={() => {
                        close();
                        onShow(id);
                      }}
                    >
                      {t('pins.show')}
                    </Button>
                    {writes && (
                      <Button size="small" look="quiet" onPress={() => onUnpin(id)}>
                        {t('message.unpin')}
                      </Button>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Popup>
    </DialogTrigger>
  );
}
