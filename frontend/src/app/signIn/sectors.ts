import {
  Brain,
  Building2,
  Church,
  Eye,
  GraduationCap,
  HandHeart,
  HeartHandshake,
  HeartPulse,
  House,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  Store,
  Users,
} from 'lucide-react';
import type { MessageId } from '../../i18n/language.ts';
import type { DemoPerson } from '../../lib/api.ts';

interface Group {
  readonly name: MessageId;
  readonly icon: LucideIcon;
  readonly sectors: readonly string[];
}

/** How the sectors at the table are shown: those of whom there are few stand together. */
const groups: readonly Group[] = [
  {
    name: 'sectors.communityVoices',
    icon: House,
    sectors: ['community-voices'],
  },
  {
    name: 'sectors.violenceReduction',
    icon: HandHeart,
    sectors: ['violence-reduction'],
  },
  {
    name: 'sectors.victimServices',
    icon: HeartHandshake,
    sectors: ['victim-services'],
  },
  { name: 'sectors.health', icon: HeartPulse, sectors: ['healthcare'] },
  { name: 'sectors.mentalHealth', icon: Brain, sectors: ['mental-health'] },
  {
    name: 'sectors.youthAndEducation',
    icon: GraduationCap,
    sectors: ['youth-services', 'education'],
  },
  { name: 'sectors.faith', icon: Church, sectors: ['faith'] },
  {
    name: 'sectors.foodAndBusiness',
    icon: Store,
    sectors: ['food', 'local-business'],
  },
  { name: 'sectors.mayorsOffice', icon: Eye, sectors: ['mayors-office'] },
  {
    name: 'sectors.cityDepartments',
    icon: Building2,
    sectors: ['city-department'],
  },
  {
    name: 'sectors.coordinationCenter',
    icon: MessagesSquare,
    sectors: ['coordination-center'],
  },
  {
    name: 'sectors.electedAndFunders',
    icon: Landmark,
    sectors: ['elected-office', 'philanthropy'],
  },
];

export interface GroupOfPeople {
  readonly name: MessageId;
  readonly icon: LucideIcon;
  readonly people: readonly DemoPerson[];
}

/** What the sector of an organization is called. */
export const sectorName = (sector: string | undefined): MessageId =>
  groups.find((g) => g.sectors.includes(sector ?? ''))?.name ?? 'sectors.other';

/** People by sector; those of a sector we do not know stand at the end. */
export function inGroups(people: readonly DemoPerson[]): GroupOfPeople[] {
  const known = new Set(groups.flatMap((g) => g.sectors));
  const all = [
    ...groups.map(({ name, icon, sectors }) => ({
      name,
      icon,
      people: people.filter((p) => sectors.includes(p.sector ?? '')),
    })),
    {
      name: 'sectors.other' as const,
      icon: Users,
      people: people.filter((p) => !known.has(p.sector ?? '')),
    },
  ];
  return all.filter((g) => g.people.length > 0);
}

/** Whether a person or their organization is meant by some letters, whatever the accents. */
export function matches(person: DemoPerson, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const text = plain(`${person.name} ${person.agency ?? ''}`);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
