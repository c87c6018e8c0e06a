import { type DataApi, dataApi } from './data.ts';

/** Who is signed in. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly roles: readonly string[];
  /** Those they may speak for, their home first. */
  readonly agencies: readonly string[];
  readonly communities: readonly {
    readonly id: string;
    readonly convener: boolean;
  }[];
  readonly demo: boolean;
  readonly now: string;
}

/** A room that one may join. */
export interface RoomInfo {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** What people call it or a part of it. */
  readonly knownAs?: string;
  /** The City's number of a community area. */
  readonly number?: number;
  readonly priority?: boolean;
  /** One of the four in which the center is activated first. */
  readonly first?: boolean;
  readonly mine: boolean;
  readonly audience: string;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly initials: string;
  /** One of six; absent for what belongs to the City. */
  readonly tint?: number | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their home. */
  readonly agency?: string;
  readonly agencies: readonly string[];
  readonly roles: readonly string[];
  readonly language: string;
}

/** Who and what there is, as far as the caller shares a room with them. */
export interface Directory {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  readonly roles: readonly string[];
  /** By room: ids of those who read everything in it, for the rooms of which the caller is a member. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** Somebody to try the demo as; `agency` is their home's name. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly agency?: string;
  readonly agencies: readonly string[];
  readonly sector?: string;
  readonly language: string;
  readonly roles: readonly string[];
  /** Their home's. */
  readonly tint?: number;
}

/** What came of a simulated session of the demo's people. */
export interface SimulationFigures {
  readonly commands: number;
  readonly accepted: number;
  readonly unknown: number;
  readonly lost: number;
  readonly doubled: number;
  readonly seenP99Ms: number;
}

/** The demo's simulation: whether it runs, and what came of the last one. */
export interface Simulation {
  readonly running: boolean;
  /** Sent so far by the one that runs. */
  readonly commands: number;
  readonly failed: boolean;
  readonly last?: SimulationFigures;
}

/** The server answered, and not with what was asked for. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server answered ${status}`);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** The REST side of the server. */
export interface Api {
  /** Null when signed out. */
  me(): Promise<Me | null>;
  rooms(): Promise<readonly RoomInfo[]>;
  directory(): Promise<Directory>;
  boundaries(): Promise<unknown>;
  readonly data: DataApi;
  demoPeople(): Promise<readonly DemoPerson[]>;
  simulation(): Promise<Simulation>;
  simulate(people: number, minutes: number): Promise<void>;
  signIn(person: string): Promise<void>;
  signOut(): Promise<void>;
}

/** The server at an address; the page's own if none is given. */
export function httpApi(origin = ''): Api {
  const call = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(origin + path, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
    });
    if (!response.ok) throw new ApiError(response.status);
    return response;
  };
  const get = async <T>(path: string, init?: RequestInit): Promise<T> => (await call(path, init)).json() as Promise<T>;
  const post = async (path: string, body?: unknown): Promise<void> => {
    await call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  };
  return {
    async me() {
      try {
        return await get<Me>('/api/me');
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
    rooms: () => get('/api/rooms'),
    directory: () => get('/api/directory'),
    // Boundaries change once in a decade: the browser may keep them.
    boundaries: async () => (await call('/api/boundaries', { cache: 'default' })).json() as Promise<unknown>,
    data: dataApi(get),
    demoPeople: () => get('/api/demo/people'),
    simulation: () => get('/api/demo/simulate'),
    simulate: (people, minutes) => post('/api/demo/simulate', { people, minutes }),
    signIn: (id) => post('/api/demo/sign-in', { id }),
    signOut: () => post('/api/sign-out'),
  };
}
