import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Locator, type Page } from '@playwright/test';
import { type Language, say } from './words.ts';

/** Who acts in the journeys: ids of the demo's people. */
export const people = {
  /** Convener of North Lawndale, for 16th Street Residents. */
  denise: 'denise-okafor',
  /** Outreach worker, for Steady Ground. */
  marcus: 'marcus-bell',
  /** Agency coordinator, for Ogden Ave Health. */
  priya: 'priya-raman',
  /** Convener of Little Village, writes Spanish. */
  rosa: 'rosa-villasenor',
  /** Violence interrupter in Little Village, writes Spanish. */
  beto: 'beto-salinas',
  /** Agency coordinator, for Westside Table, writes Spanish. */
  luz: 'luz-herrera',
  /** Dispatcher and coordinator, for Lawndale Rides. */
  wes: 'wes-alder',
  /** Coordinates the center itself. */
  andre: 'andre-whitlock',
  /** The mayor's office: counts only. */
  helen: 'helen-zhao',
} as const;

export const northLawndale = '/community/north-lawndale';
export const littleVillage = '/community/south-lawndale';
export const westsideTable = '/agency/westside-table';

/** A page of its own browser, signed in as a person of the demo. */
export async function pageOf(browser: Browser, person: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await signIn(context, person);
  return context.newPage();
}

export async function signIn(context: BrowserContext, person: string): Promise<void> {
  const answer = await context.request.post('/api/demo/sign-in', { data: { id: person } });
  expect(answer.status()).toBe(204);
}

/** A need's row, by its title. */
export const row = (page: Page, title: string): Locator => page.locator('[data-rank-id]').filter({ hasText: title });

/** The sheet that is open beside the board. */
export const sheet = (page: Page): Locator => page.locator('[data-pane="sheet"]');

/** A message, by what it says. */
export const message = (page: Page, text: string): Locator => page.locator('article').filter({ hasText: text });

export const button = (within: Page | Locator, language: Language, key: string, values?: Record<string, string | number>): Locator =>
  within.getByRole('button', { name: say(language, key, values) });

/** Raises a need by the form, as a person does. */
export async function raise(page: Page, language: Language, title: string, howMuch: string): Promise<void> {
  await button(page, language, 'needs.raise').first().click();
  await fillNeed(page, language, title, howMuch);
}

/** Fills the open form and sends it; the need's own sheet then stands open, and is closed. */
export async function fillNeed(page: Page, language: Language, title: string | null, howMuch: string): Promise<void> {
  const form = sheet(page);
  if (title !== null) await form.getByLabel(say(language, 'raise.what')).fill(title);
  await form.getByLabel(say(language, 'raise.howMuch')).fill(howMuch);
  await form.getByRole('button', { name: new RegExp(say(language, 'raise.type').source.slice(1, -1)) }).click();
  await page.getByRole('option', { name: say(language, 'category.food') }).click();
  await form.getByRole('button', { name: say(language, 'raise.publish') }).click();
  await expect(form.getByLabel(say(language, 'raise.howMuch'))).toBeHidden();
}

export async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
}

/** Writes into the room. */
export async function write(page: Page, language: Language, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: say(language, 'compose.label') });
  await box.fill(text);
  await box.press('Enter');
}

/** Says many things at once, as somebody's other device would: on a socket of its own, without the page's fields. */
export async function sayMany(page: Page, room: string, texts: readonly string[]): Promise<void> {
  await sendAll(
    page,
    room,
    texts.map((text) => ({ type: 'postMessage', text })),
  );
}

/** Gives a room commands, one after the other, on a socket of its own; answers what each made. */
export async function sendAll(page: Page, room: string, commands: readonly object[]): Promise<(string | undefined)[]> {
  return page.evaluate(
    async ([to, all]) => {
      const end = String.fromCharCode(0x1e);
      const socket = new WebSocket(`ws://${location.host}/hub`);
      const answers: string[] = [];
      let wake = () => {};
      socket.onmessage = (event) => {
        answers.push(...String(event.data).split(end));
        wake();
      };
      const heard = async (part: string): Promise<string> => {
        for (;;) {
          const answer = answers.find((a) => a.includes(part));
          if (answer !== undefined) return answer;
          await new Promise<void>((resolve) => (wake = resolve));
        }
      };
      await new Promise((resolve) => (socket.onopen = resolve));
      socket.send(JSON.stringify({ protocol: 'json', version: 1 }) + end);
      const made: (string | undefined)[] = [];
      for (const [n, command] of all.entries()) {
        const random = crypto.randomUUID();
        const now = Date.now().toString(16).padStart(12, '0');
        const opId = `${now.slice(0, 8)}-${now.slice(8)}-7${random.slice(15)}`;
        socket.send(JSON.stringify({ type: 1, invocationId: `${n}`, target: 'Send', arguments: [to, opId, command] }) + end);
        const answer = JSON.parse(await heard(`"invocationId":"${n}"`)).result;
        if (!answer?.accepted) throw new Error(`refused: ${JSON.stringify(answer)}`);
        made.push(answer.result?.id);
      }
      socket.close();
      return made;
    },
    [room, commands] as const,
  );
}

interface Entity {
  id: string;
  [field: string]: unknown;
}

/** A room's view, as one sees it who is signed in on a page. */
export async function viewOf(page: Page, room: string): Promise<Record<string, Entity[]>> {
  return page.evaluate(async (of) => {
    const end = String.fromCharCode(0x1e);
    const socket = new WebSocket(`ws://${location.host}/hub`);
    await new Promise((resolve) => (socket.onopen = resolve));
    socket.send(JSON.stringify({ protocol: 'json', version: 1 }) + end);
    const answer = new Promise<string>((resolve) => {
      socket.onmessage = (event) => {
        const found = String(event.data)
          .split(end)
          .find((part) => part.includes('"invocationId":"join"'));
        if (found) resolve(found);
      };
    });
    socket.send(JSON.stringify({ type: 1, invocationId: 'join', target: 'Join', arguments: [of, null] }) + end);
    const { view } = JSON.parse(await answer).result;
    socket.close();
    return view;
  }, room);
}

/** Something of a room, once one who is signed in on a page sees it there. */
export async function seenIn(page: Page, room: string, collection: string, isIt: (one: Entity) => boolean): Promise<Entity> {
  let found: Entity | undefined;
  await expect
    .poll(async () => (found = (await viewOf(page, room))[collection]?.find(isIt)), { message: `${collection} of ${room}` })
    .toBeTruthy();
  return found as Entity;
}

/** Starts a response by commands, for a need of its own; answers its room once that is open. */
export async function startResponse(page: Page, community: string, name: string, agencies: readonly string[]): Promise<string> {
  const room = community.slice(1);
  const [need] = await sendAll(page, room, [
    { type: 'raiseNeed', title: name, category: 'food', priority: 'routine', term: 'shortTerm', quantity: 1 },
  ]);
  const [response] = await sendAll(page, room, [{ type: 'startResponse', name, needs: [need], agencies }]);
  await seenIn(page, room, 'started', (one) => one.id === response && one.isOpen === true);
  return `response/${response}`;
}

/** One person or thing that a response asks an agency for; it is called by what is asked for. */
export const ask = (agency: string, kind: 'staff' | 'resource', what: string, quantity = 1) => ({
  type: 'makeRequest',
  agency,
  title: what,
  priority: 'routine',
  lines: [{ kind, quantity, what }],
});

/** Does one thing from a message's own list. */
export async function act(page: Page, language: Language, text: string, key: string): Promise<void> {
  const one = message(page, text);
  await one.hover();
  await one.getByRole('button', { name: say(language, 'message.actions') }).click();
  await page.getByRole('menuitem', { name: new RegExp(say(language, key).source.slice(0, -1)) }).click();
}

/** Words that no other journey uses. */
export const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 7)}`;

/** Runs `npm run import` as whoever keeps the center would, beside the running one. */
export async function runImport(what: 'needs' | 'boundaries' | 'data', file: string): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)('node', ['../../scripts/center.mjs', 'import', what, file]);
    return { code: 0, said: stdout };
  } catch (failed) {
    const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}
