import { useIntl } from 'react-intl';
import en from '../../i18n/chat.en.ts';
import es from '../../i18n/chat.es.ts';
import rolesEn from '../../i18n/signIn.en.ts';
import rolesEs from '../../i18n/signIn.es.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useNames } from '../../live/session.ts';
import type { Mentionable } from './mentions.ts';

/**
 * Everyone and everything that a message here can call upon. What has a name in each language is known by both, so
 * that a message reads the same whatever language it was written in.
 */
export function useMentionables(): readonly Mentionable[] {
  const { members } = useThisRoom();
  const { people, agencies, roles } = useNames();
  const spanish = useIntl().locale.startsWith('es');
  const here = new Set(members);
  const present = people.filter((p) => here.has(p.id));
  const agencyIds = new Set(present.flatMap((p) => p.agencies));
  const roleIds = new Set(present.flatMap((p) => p.roles));
  const both = (a: string, b: string) => (spanish ? [b, a] : [a, b]);
  return [
    { mention: { kind: 'everyone' }, names: both(en['compose.everyone'], es['compose.everyone']) },
    ...present.map((p): Mentionable => ({ mention: { kind: 'person', id: p.id }, names: [p.name] })),
    ...agencies
      .filter((a) => agencyIds.has(a.id))
      .map((a): Mentionable => ({ mention: { kind: 'agency', id: a.id }, names: [a.name] })),
    ...roles
      .filter((id) => roleIds.has(id))
      .map((id): Mentionable => ({
        mention: { kind: 'role', id },
        names: both(roleName(rolesEn, id), roleName(rolesEs, id)),
      })),
  ];
}

function roleName(texts: Readonly<Record<string, string>>, id: string): string {
  return texts[`role.${id}`] ?? id;
}
