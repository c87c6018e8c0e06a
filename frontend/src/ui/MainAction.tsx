import { useContext } from 'react';
import { createPortal } from 'react-dom';
import { ActionSlot } from './actionSlot.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { media, useMedia } from './useMedia.ts';

/** The one solid button of a board: where it stands in the board, or on a phone above the tabs at the foot. */
export function MainAction(props: Omit<ButtonProps, 'look' | 'size' | 'wide'>) {
  const slot = useContext(ActionSlot);
  const isPhone = useMedia(media.phone);
  if (!isPhone) return <Button {...props} look="solid" />;
  return slot && createPortal(<Button {...props} look="solid" size="large" wide />, slot);
}
