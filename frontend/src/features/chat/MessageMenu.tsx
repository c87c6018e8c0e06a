import { Ellipsis, ListPlus, MessageSquareReply, Pencil, Pin, PinOff, Undo2 } from 'lucide-react';
import type { MessageView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { usePerson } from '../../live/names.ts';
import { things } from '../../live/things.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, type MenuAction } from '../../ui/Menu.tsx';
import styles from './MessageMenu.module.css';
import { reactionIcons, reactions } from './reactions.ts';
import type { ChatActs } from './useChatActs.ts';

/** Everything that can be done to a message, in one list. */
export function MessageMenu({
  message,
  pinned,
  mine,
  convener,
  acts,
  onReply,
  onEdit,
  onTakeBack,
  onOpen,
}: {
  message: MessageView;
  pinned: boolean;
  mine: boolean;
  convener: boolean;
  acts: ChatActs;
  onReply?: () => void;
  onEdit: () => void;
  onTakeBack: () => void;
  onOpen: (id: string) => void;
}) {
  const t = useT();
  const person = usePerson();
  const { kind } = useThisRoom();
  const { id } = message;
  const actions: MenuAction[] = [
    ...reactions.map((r) => ({
      id: r,
      label: t(`reaction.${r}`),
      icon: reactionIcons[r],
      onAction: () => acts.react(id, r, true),
    })),
    ...(onReply ? [{ id: 'reply', label: t('message.reply'), icon: MessageSquareReply, onAction: onReply }] : []),
    pinned
      ? { id: 'unpin', label: t('message.unpin'), icon: PinOff, onAction: () => acts.unpin(id) }
      : { id: 'pin', label: t('message.pin'), icon: Pin, onAction: () => acts.pin(id) },
    ...(kind === 'community'
      ? [{ id: 'need', label: t('message.toNeed'), icon: ListPlus, onAction: () => onOpen(things.newNeed(id)) }]
      : []),
    ...(mine ? [{ id: 'edit', label: t('message.edit'), icon: Pencil, onAction: onEdit }] : []),
    ...(mine || convener ? [{ id: 'takeBack', label: t('message.delete'), icon: Undo2, onAction: onTakeBack }] : []),
  ];
  const label = t('message.actions', { person: person(message.by).name });
  return (
    <Menu label={label} actions={actions}>
      <IconButton icon={Ellipsis} size="small" label={label} className={styles.button} />
    </Menu>
  );
}
