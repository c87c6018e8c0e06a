import {
  Brain,
  Building2,
  Church,
  Eye,
  GraduationCap,
  HandCoins,
  HandHeart,
  HeartHandshake,
  HeartPulse,
  House,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  School,
  Store,
  Users,
  UtensilsCrossed,
} from 'lucide-react';
import type { DemoPerson } from '../../lib/api.ts';

interface Sector {
  readonly icon: LucideIcon;
  readonly tint: number | null;
}

/** The sectors at the table, in the order in which they are shown. */
const sectors: Readonly<Record<string, Sector>> = {
  'community-voices': { icon: House, tint: 1 },
  'violence-reduction': { icon: HandHeart, tint: 3 },
  'victim-services': { icon: HeartHandshake, tint: 5 },
  healthcare: { icon: HeartPulse, tint: 0 },
  'mental-health': { icon: Brain, tint: 4 },
  'youth-services': { icon: GraduationCap, tint: 5 },
  education: { icon: School, tint: 5 },
  faith: { icon: Church, tint: 4 },
  food: { icon: UtensilsCrossed, tint: 2 },
  'local-business': { icon: Store, tint: 2 },
  'city-department': { icon: Building2, tint: null },
  'coordination-center': { icon: MessagesSquare, tint: 0 },
  'elected-office': { icon: Landmark, tint: 3 },
  philanthropy: { icon: HandCoins, tint: 3 },
  'mayors-office': { icon: Eye, tint: 0 },
};

const other: Sector = { icon: Users, tint: null };

export interface SectorOfPeople extends Sector {
  readonly sector: string;
  readonly people: readonly DemoPerson[];
}

/** People by sector, in the order of the sectors; one we do not know stands at the end. */
export function inSectors(people: readonly DemoPerson[]): SectorOfPeople[] {
  const known = Object.keys(sectors);
  const groups = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const sector = person.sector in sectors ? person.sector : 'other';
    groups.set(sector, [...(groups.get(sector) ?? []), person]);
  }
  return [...known, 'other'].flatMap((sector) => {
    const those = groups.get(sector);
    return those ? [{ sector, people: those, ...(sectors[sector] ?? other) }] : [];
  });
}

/** Whether a person or their organization is meant by some letters, whatever the accents. */
export function matches(person: DemoPerson, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const text = plain(`${person.name} ${person.agency ?? ''}`);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
