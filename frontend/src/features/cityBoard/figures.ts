import type { CommunitySummaryView } from '../../contracts/index.ts';
import type { RoomInfo } from '../../lib/api.ts';

/** One community area with its figures; zero where nothing was ever asked for. */
export interface Area {
  readonly room: RoomInfo;
  readonly slug: string;
  readonly name: string;
  readonly number: number;
  readonly priority: boolean;
  readonly first: boolean;
  readonly open: number;
  readonly urgent: number;
  readonly routine: number;
  readonly low: number;
  readonly urgentUnclaimed: number;
  readonly met: number;
  readonly confirmed: number;
  /** When the figures were last known current. */
  readonly currentAt: number | undefined;
}

const none = {
  open: 0,
  urgent: 0,
  routine: 0,
  low: 0,
  urgentUnclaimed: 0,
  met: 0,
  confirmed: 0,
};

export function areasOf(
  rooms: readonly RoomInfo[],
  summaries: readonly CommunitySummaryView[],
  currentFor: Readonly<Record<string, string>> | undefined,
  nameOf: (room: RoomInfo) => string,
): Area[] {
  const bySlug = new Map(summaries.map((s) => [s.id, s]));
  return rooms
    .filter((room) => room.kind === 'community')
    .map((room) => {
      const slug = room.id.slice('community/'.length);
      const { open, urgent, routine, low, urgentUnclaimed, met, confirmed } = bySlug.get(slug) ?? none;
      const at = currentFor?.[room.id];
      return {
        room,
        slug,
        name: nameOf(room),
        number: room.number ?? 0,
        priority: room.priority ?? false,
        first: room.first ?? false,
        open,
        urgent,
        routine,
        low,
        urgentUnclaimed,
        met,
        confirmed,
        currentAt: at === undefined ? undefined : Date.parse(at),
      };
    });
}

export type Figure = 'open' | 'urgent' | 'routine' | 'low' | 'urgentUnclaimed' | 'met' | 'confirmed';

export function sum(areas: readonly Area[], figure: Figure): number {
  return areas.reduce((total, area) => total + area[figure], 0);
}

/** A sum is as old as the oldest figure in it. */
export function oldest(areas: readonly Area[]): number | undefined {
  const times = areas.flatMap(({ currentAt }) => (currentAt === undefined ? [] : [currentAt]));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** The first four in front, then where most is urgent, then where most is open. */
export function byConcern(a: Area, b: Area): number {
  return Number(b.first) - Number(a.first) || b.urgent - a.urgent || b.open - a.open || a.name.localeCompare(b.name);
}

/** Least number of open needs in each class of the map. */
export const classStarts = [0, 1, 3, 6, 9] as const;

export function classOf(open: number): number {
  return classStarts.findLastIndex((start) => open >= start);
}
