import { AtSign } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAgency, usePerson } from '../../live/names.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import { Item, Open, Said } from './Item.tsx';
import type { Waiting } from './waiting.ts';

/** Somebody called upon me, an agency of mine, or everybody. */
export function MentionItem({ waiting }: { waiting: Extract<Waiting, { is: 'mention' }> }) {
  const t = useT();
  const person = usePerson();
  const agency = useAgency();
  const isPhone = useMedia(media.phone);
  const { message, room } = waiting;
  const who = person(message.by).name;
  const isForAll = message.mentions.every((m) => m.kind === 'everyone');
  return (
    <Item
      icon={AtSign}
      tone="lake"
      waiting={waiting}
      title={
        waiting.agency !== undefined
          ? t('forYou.mentionAgency', { who, agency: agency(waiting.agency).name })
          : t(isForAll ? 'forYou.mentionAll' : 'forYou.mention', { who })
      }
      speaking={waiting.agency}
      // On a phone the conversation is a board of its own.
      actions={<Open href={`/${room}${isPhone ? '/chat' : ''}?open=${message.id}`} />}
    >
      <p>
        <Said text={message.text} />
      </p>
    </Item>
  );
}
