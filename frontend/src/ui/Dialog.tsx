import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

/** Something in the middle of the screen, or a drawer or sheet at its edge, that one looks at and closes. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  as = 'box',
  bare,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  as?: 'box' | 'drawer' | 'top' | 'bottom';
  /** Shows no head: the content says itself what it is. */
  bare?: boolean;
}) {
  const t = useT();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className={styles.overlay}>
      <Modal className={classes(styles.modal, styles[as])}>
        <AriaDialog className={styles.dialog} aria-label={bare ? title : undefined}>
          {!bare && (
            <header className={styles.head}>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              <IconButton icon={X} label={t('ui.close')} onPress={onClose} />
            </header>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
