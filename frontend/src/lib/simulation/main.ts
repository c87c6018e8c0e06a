import type { Command } from '../../contracts/index.ts';
import type { OutboxStorage } from '../outbox.ts';
import type { Listener } from '../protocol.ts';
import { memoryStorage, type Plant, SimulatedPage } from './page.ts';

/**
 * The pages of a simulation that runs in another process: a line of JSON in, what the page then did as a line out.
 * Nothing here reads a clock or makes a random number; both come with the lines.
 */

/** What befalls a page. */
type Event =
  | {
      readonly is: 'open';
      readonly person: string;
      readonly serverNow: number;
      readonly seed: number;
      readonly plant: Plant | null;
    }
  | { readonly is: 'watch' | 'unwatch'; readonly room: string }
  | { readonly is: 'send'; readonly room: string; readonly command: Command }
  | { readonly is: 'older'; readonly room: string; readonly feed: string }
  | { readonly is: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly is: 'fail'; readonly call: number; readonly code: string }
  | { readonly is: 'tell'; readonly link: number; readonly method: keyof Listener; readonly said: unknown }
  | { readonly is: 'closed'; readonly link: number }
  | { readonly is: 'ring' }
  | { readonly is: 'rooms' };

type Line =
  { readonly is: 'forgetAll' } | { readonly page: string; readonly now: number; readonly events: readonly Event[] };

const pages = new Map<string, SimulatedPage>();
const storages = new Map<string, OutboxStorage>();

let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk: string) => {
  rest += chunk;
  const lines = rest.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) take(JSON.parse(line) as Line);
});

function take(line: Line): void {
  if ('is' in line) {
    pages.clear();
    storages.clear();
    reply({});
    return;
  }
  const opIds: string[] = [];
  let wantsRooms = false;
  for (const event of line.events) {
    if (event.is === 'rooms') wantsRooms = true;
    else befall(line, event, opIds);
  }
  // Once the event loop turns, every promise that could be settled is.
  setImmediate(() => {
    const page = pages.get(line.page);
    if (!page) throw new Error(`there is no page ${line.page}`);
    reply({
      opIds,
      calls: page.takeCalls(),
      outcomes: page.takeOutcomes(),
      next: page.next,
      open: page.open.length,
      places: page.places(),
      rooms: wantsRooms ? page.rooms() : undefined,
    });
  });
}

function befall(line: Extract<Line, { page: string }>, event: Exclude<Event, { is: 'rooms' }>, opIds: string[]): void {
  if (event.is === 'open') {
    const storage = storages.get(line.page) ?? memoryStorage();
    storages.set(line.page, storage);
    pages.set(line.page, new SimulatedPage(event.person, line.now, event.serverNow, event.seed, storage, event.plant));
    return;
  }
  const page = pages.get(line.page);
  if (!page) throw new Error(`there is no page ${line.page}`);
  page.setClock(line.now);
  switch (event.is) {
    case 'watch':
      page.watch(event.room);
      break;
    case 'unwatch':
      page.unwatch(event.room);
      break;
    case 'send':
      opIds.push(page.send(event.room, event.command));
      break;
    case 'older':
      page.loadOlder(event.room, event.feed);
      break;
    case 'answer':
      page.answer(event.call, event.value);
      break;
    case 'fail':
      page.fail(event.call, event.code);
      break;
    case 'tell':
      page.tell(event.link, event.method, event.said);
      break;
    case 'closed':
      page.closed(event.link);
      break;
    case 'ring':
      page.ring();
      break;
    default:
      event satisfies never;
  }
}

function reply(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
