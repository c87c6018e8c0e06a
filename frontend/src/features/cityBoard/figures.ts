import type { CommunitySummaryView, RecentFact, ResponseSummary } from '../../contracts/index.ts';
import type { RoomInfo } from '../../lib/api.ts';

/** When each room's figures were last known current, by room id. */
type CurrentFor = Readonly<Record<string, string>> | undefined;

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
  /** From raising a need to the first on scene; absent while nobody has been reached. */
  readonly medianMinutes: number | undefined;
  /** Nine in ten were reached within so long. */
  readonly ninetiethMinutes: number | undefined;
  /** What happened last, oldest first. */
  readonly recent: readonly RecentFact[];
  /** Responses that answer its needs. */
  readonly responses: number;
  /** People on scene in those; whoever is in a response for two communities is on scene for both. */
  readonly onScene: number;
  /** When the figures were last known current. */
  readonly currentAt: number | undefined;
}

/** A response that is not closed, with the time at which that was last known. */
export interface ActiveResponse extends ResponseSummary {
  /** Names of the communities whose needs it answers. */
  readonly places: readonly string[];
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
  medianMinutes: undefined,
  ninetiethMinutes: undefined,
  recent: [],
};

const timeOf = (currentFor: CurrentFor, room: string): number | undefined => {
  const at = currentFor?.[room];
  return at === undefined ? undefined : Date.parse(at);
};

export function areasOf(
  rooms: readonly RoomInfo[],
  summaries: readonly CommunitySummaryView[],
  responses: readonly ResponseSummary[],
  currentFor: CurrentFor,
  nameOf: (room: RoomInfo) => string,
): Area[] {
  const bySlug = new Map(summaries.map((s) => [s.id, s]));
  return rooms
    .filter((room) => room.kind === 'community')
    .map((room) => {
      const slug = room.id.slice('community/'.length);
      const summary = bySlug.get(slug) ?? none;
      const here = responses.filter((r) => r.communities.includes(slug));
      return {
        room,
        slug,
        name: nameOf(room),
        number: room.number ?? 0,
        priority: room.priority ?? false,
        first: room.first ?? false,
        open: summary.open,
        urgent: summary.urgent,
        routine: summary.routine,
        low: summary.low,
        urgentUnclaimed: summary.urgentUnclaimed,
        met: summary.met,
        confirmed: summary.confirmed,
        medianMinutes: summary.medianMinutes,
        ninetiethMinutes: summary.ninetiethMinutes,
        recent: summary.recent,
        responses: here.length,
        onScene: total(here, 'onScene'),
        currentAt: timeOf(currentFor, room.id),
      };
    });
}

/** The responses in the order of their opening, newest first. */
export function activeResponses(
  responses: readonly ResponseSummary[],
  currentFor: CurrentFor,
  placeOf: (slug: string) => string,
): ActiveResponse[] {
  return responses
    .map((response) => ({
      ...response,
      places: response.communities.map(placeOf),
      currentAt: timeOf(currentFor, `response/${response.id}`),
    }))
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt) || a.name.localeCompare(b.name));
}

export type Figure = 'open' | 'urgent' | 'routine' | 'low' | 'urgentUnclaimed' | 'met' | 'confirmed';

export function sum(areas: readonly Area[], figure: Figure): number {
  return areas.reduce((all, area) => all + area[figure], 0);
}

/** Added up over responses, each counted once. */
export function total(
  responses: readonly ResponseSummary[],
  figure: 'onScene' | 'onTheWay' | 'committed' | 'waiting',
): number {
  return responses.reduce((all, response) => all + response[figure], 0);
}

/** How many different names stand in the lists: an agency in two responses is one agency. */
export function different(lists: readonly (readonly string[])[]): number {
  return new Set(lists.flat()).size;
}

/** A sum is as old as the oldest figure in it. */
export function oldest(parts: readonly { readonly currentAt: number | undefined }[]): number | undefined {
  const times = parts.flatMap(({ currentAt }) => (currentAt === undefined ? [] : [currentAt]));
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

/** A length of time as a figure and its unit, no finer than anybody would say it. */
export function lengthOf(minutes: number): { readonly n: number; readonly unit: 'minutes' | 'hours' | 'days' } {
  if (minutes < 120) return { n: minutes, unit: 'minutes' };
  if (minutes < 2 * 24 * 60) return { n: Math.round(minutes / 6) / 10, unit: 'hours' };
  return { n: Math.round(minutes / (24 * 60)), unit: 'days' };
}
