import { CircleCheck, CircleSlash, Ellipsis, Pencil, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CapabilityView } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useAgency } from '../../live/names.ts';
import { useOpenThing } from '../../live/openThing.ts';
import { useCommand } from '../../live/sending.ts';
import { things } from '../../live/things.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { onEscape } from '../../ui/onEscape.ts';
import { CategoryIcon } from '../../ui/Category.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { toast } from '../../ui/toasts.ts';
import styles from './CapabilityCard.module.css';
import { CheckedLine } from './CheckedLine.tsx';

/** Something that the community already has: what, by whom, whether it is open, and how fresh that is. */
export function CapabilityCard({ capability, short }: { capability: CapabilityView; short?: boolean }) {
  const t = useT();
  const agency = useAgency();
  const [, open] = useOpenThing();
  const { organization, schedule, capacity } = capability;
  const name = capability.name?.content ?? t(`category.${capability.category}`);
  const state = schedule?.content ?? capacity?.content;
  return (
    <article className={styles.card}>
      <span className={styles.icon}>
        <CategoryIcon category={capability.category} size={16} />
      </span>
      <div className={styles.words}>
        <h3 className={styles.name}>
          {short ? (
            name
          ) : (
            <AriaButton className={styles.open} onPress={() => open(capability.id)}>
              {name}
            </AriaButton>
          )}
        </h3>
        <p className={styles.by}>{organization ? agency(organization).name : t('capability.noOrganization')}</p>
        <p className={styles.state}>
          {capability.status === 'active' ? (
            <CircleCheck size={16} aria-hidden className={styles.active} />
          ) : (
            <CircleSlash size={16} aria-hidden className={styles.rest} />
          )}
          {capability.status === 'active'
            ? (state ?? t('capability.status.active'))
            : t(`capability.status.${capability.status}`)}
        </p>
        {!short && schedule?.content && capacity?.content && <p className={styles.more}>{capacity.content}</p>}
        <CheckedLine capability={capability} />
        {!short && <Actions capability={capability} name={name} />}
      </div>
    </article>
  );
}

function Actions({ capability, name }: { capability: CapabilityView; name: string }) {
  const t = useT();
  const { room, writes, convener, agencies } = useThisRoom();
  const { send, pending, refusal } = useCommand(room);
  const [, open] = useOpenThing();
  const [asked, setAsked] = useState(false);
  const { id, organization } = capability;
  const own = organization !== undefined && agencies.includes(organization);
  if (!writes || (!convener && !own)) return null;
  // Spoken as the agency that offers it, if that is one of mine.
  const as = own ? organization : undefined;
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={RotateCw}
          isPending={pending}
          onPress={async () => {
            const heard = await send({ type: 'assureCapability', capability: id, as });
            if (heard.is === 'saved') toast(t('capability.assured'));
          }}
        >
          {t('capability.stillTrue')}
        </Button>
        <Menu
          label={t('capability.actions', { name })}
          actions={[
            {
              id: 'revise',
              label: t('capability.revise'),
              icon: Pencil,
              onAction: () => open(things.reviseCapability(id)),
            },
            { id: 'retire', label: t('capability.retire'), icon: Trash2, onAction: () => setAsked(true) },
          ]}
        >
          <IconButton size="small" icon={Ellipsis} label={t('capability.actions', { name })} />
        </Menu>
      </div>
      {asked && (
        <div
          className={styles.actions}
          role="group"
          aria-label={t('capability.retire')}
          onKeyDown={onEscape(() => setAsked(false))}
        >
          <span>{t('capability.retireAsk')}</span>
          <Button
            size="small"
            ref={focusOnce}
            onPress={() => void send({ type: 'retireCapability', capability: id, as })}
          >
            {t('capability.retire')}
          </Button>
          <Button size="small" look="quiet" onPress={() => setAsked(false)}>
            {t('capability.cancel')}
          </Button>
        </div>
      )}
      {refusal && <Refused what={t('capability.refused')} code={refusal.code} values={refusal.details} />}
    </>
  );
}
