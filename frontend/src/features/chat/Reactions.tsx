import { SmilePlus } from 'lucide-react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import type { MessageView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { usePerson } from '../../live/names.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { reactionIcons, reactions } from './reactions.ts';
import styles from './Reactions.module.css';
import type { ChatActs } from './useChatActs.ts';

/** Answers without words: an icon, a word and how many. Mine are pressed. */
export function Reactions({ message, acts }: { message: MessageView; acts: ChatActs }) {
  const t = useT();
  const { me, writes } = useThisRoom();
  const person = usePerson();
  const given = message.reactions.filter((r) => r.people.length > 0);
  if (given.length === 0) return null;
  return (
    <div className={styles.reactions}>
      {given.map(({ reaction, people }) => {
        const Icon = reactionIcons[reaction];
        const word = t(`reaction.${reaction}`);
        const names = people.map((id) => person(id).name).join(', ');
        return (
          <Tooltip key={reaction} text={t('reaction.people', { reaction: word, people: names })}>
            <ToggleButton
              className={styles.chip}
              isDisabled={!writes}
              isSelected={people.includes(me.id)}
              onChange={(on) => acts.react(message.id, reaction, on)}
            >
              {Icon && <Icon size={16} aria-hidden />}
              {t('reaction.with', { reaction: word, n: people.length })}
            </ToggleButton>
          </Tooltip>
        );
      })}
      {writes && given.length < reactions.length && (
        <Menu
          label={t('message.react')}
          placement="bottom start"
          actions={reactions
            .filter((r) => !given.some((g) => g.reaction === r))
            .map((r) => ({
              id: r,
              label: t(`reaction.${r}`),
              icon: reactionIcons[r],
              onAction: () => acts.react(message.id, r, true),
            }))}
        >
          <AriaButton className={styles.chip} aria-label={t('message.react')}>
            <SmilePlus size={16} aria-hidden />
          </AriaButton>
        </Menu>
      )}
    </div>
  );
}
