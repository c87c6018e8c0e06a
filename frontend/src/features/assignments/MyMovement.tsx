import type { Movement } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection } from '../../live/rooms.ts';
import { MyStatus } from '../../ui/MyStatus.tsx';
import { useRefusalToast } from '../../ui/useRefusalToast.ts';
import { useWhen } from '../../ui/useWhen.ts';
import { besides, mine, movementsFor } from './staff.ts';
import { useMovement } from './useMovement.ts';

/** Where I am in this response, for whoever is assigned to it; also after it has closed, until I am home. */
export function MyMovement({ room }: { room: string }) {
  const t = useT();
  const refuse = useRefusalToast();
  const { at } = useWhen();
  const { me, members } = useResponse(room);
  const [assigned] = mine(useCollection(room, 'staff'), me.id);
  const { say } = useMovement(room);
  if (!assigned) return null;
  const choice = (id: Movement) => ({ id, status: `movement.${id}`, label: t(`myMovement.${id}`) }) as const;
  return (
    <MyStatus<Movement>
      choices={movementsFor(assigned).map((id) => ({ ...choice(id), aside: besides.some((b) => b === id) }))}
      current={assigned.movement ?? null}
      otherwise={assigned.movement && choice(assigned.movement)}
      since={assigned.since ? t('myStatus.since', { when: at(assigned.since) }) : null}
      audience={t('response.seenBy', { n: members.length })}
      onChoose={async (movement) => {
        const heard = await say(assigned, movement);
        if (heard.is === 'refused') refuse(heard);
      }}
    />
  );
}
