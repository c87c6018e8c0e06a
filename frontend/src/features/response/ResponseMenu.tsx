import { Building2, Ellipsis, ListPlus, Pencil, UserRoundCog } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useResponse } from '../../live/response.ts';
import { things } from '../../live/things.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';

/** What is seldom done to a response as a whole. Anybody who writes here invites; the rest is for who leads. */
export function ResponseMenu({ room }: { room: string }) {
  const t = useT();
  const [, open] = useOpenThing();
  const { writes, leads } = useResponse(room);
  if (!writes) return null;
  return (
    <Menu
      label={t('response.more')}
      actions={[
        {
          id: 'invite',
          label: t('response.invite'),
          icon: Building2,
          onAction: () => open(things.response('invite')),
        },
        ...(leads
          ? [
              {
                id: 'need',
                label: t('response.addNeed'),
                icon: ListPlus,
                onAction: () => open(things.response('need')),
              },
              { id: 'name', label: t('response.rename'), icon: Pencil, onAction: () => open(things.response('name')) },
              {
                id: 'lead',
                label: t('response.changeLead'),
                icon: UserRoundCog,
                onAction: () => open(things.response('lead')),
              },
            ]
          : []),
      ]}
    >
      <IconButton icon={Ellipsis} label={t('response.more')} />
    </Menu>
  );
}
