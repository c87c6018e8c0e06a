import { useStore } from 'zustand';
import { useT } from '../i18n/useT.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { setSingleKeys, singleKeys } from '../ui/hotkeys.ts';
import { Keys } from '../ui/Keys.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Help.module.css';

const keys = [
  ['Ctrl K', 'help.jump'],
  ['?', 'help.help'],
  ['F6', 'help.panes'],
  ['R', 'help.raise'],
  ['C', 'help.claim'],
  ['N', 'help.next'],
  ['Alt ↑ ↓', 'help.rank'],
  ['Enter', 'help.open'],
  ['Esc', 'help.close'],
] as const;

/** Which key does what. */
export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const single = useStore(singleKeys);
  return (
    <Dialog title={t('help.title')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.help}>
        <dl className={styles.keys}>
          {keys.map(([key, id]) => (
            <div key={key} className={styles.line}>
              <dt>
                <Keys keys={key} />
              </dt>
              <dd>{t(id)}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.single}>
          <div>
            <h3>{t('help.single')}</h3>
            <p className={styles.text}>{t('help.singleText')}</p>
          </div>
          <Segmented
            label={t('help.single')}
            value={single ? 'on' : 'off'}
            onChange={(value) => setSingleKeys(value === 'on')}
            segments={[
              { id: 'on', label: t('help.on') },
              { id: 'off', label: t('help.off') },
            ]}
          />
        </div>
      </div>
    </Dialog>
  );
}
