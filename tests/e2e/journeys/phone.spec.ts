import { expect, type Locator, type Page, test } from '@playwright/test';
import { ask, button, littleVillage, northLawndale, pageOf, people, seenIn, sendAll, startResponse, unique } from '../center.ts';
import { type Language, part, say } from '../words.ts';

/** Whoever goes out is their agency's coordinator too, and stands first on its roster. */
const goers = [
  { language: 'en', path: northLawndale, lead: people.denise, goer: people.wes, name: 'Wes Alder', agency: 'lawndale-rides' },
  { language: 'es', path: littleVillage, lead: people.rosa, goer: people.luz, name: 'Luz Herrera', agency: 'westside-table' },
] as const satisfies readonly { language: Language; path: string; lead: string; goer: string; name: string; agency: string }[];

const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

for (const { language, path, lead, goer, name, agency } of goers) {
  test(`with a thumb one says where one is, takes it back, and goes on (${language})`, async ({ browser }) => {
    const desk = await pageOf(browser, lead);
    const page = await pageOf(browser, goer, phone);
    await desk.goto(path);
    await page.goto('/');
    const called = unique(language === 'es' ? 'Ronda de cenas' : 'Supper round');
    const response = await startResponse(desk, path, called, [agency]);
    const assigned = await assign(page, desk, response, agency, goer, called);

    await desk.goto(`/${response}`);
    const line = desk.getByRole('row').filter({ hasText: name });
    const movementAtDesk = (movement: string) => expect(line.getByText(say(language, `status.movement.${movement}`))).toBeVisible();
    await movementAtDesk('dispatched');
    await desk.evaluate(() => Object.assign(window, { notReloaded: true }));

    // From wherever one is, the list of rooms leads there.
    await press(button(page, language, 'shell.menu'));
    await press(page.getByRole('navigation', { name: say(language, 'shell.rail') }).getByRole('link', { name: called, exact: true }));
    await expect(page.getByRole('heading', { level: 1, name: called })).toBeVisible();
    const me = page.getByRole('button', { name: part(language, 'myStatus.you') });
    const iAm = (movement: string) => expect(me).toContainText(labelOf(language, movement));
    await iAm('dispatched');
    await standsAbove(me, page.getByRole('navigation', { name: say(language, 'shell.boards') }));
    await fits(page);

    const choose = async (movement: string) => {
      await press(me);
      const asks = page.getByRole('dialog', { name: say(language, 'myStatus.title') });
      await expect(asks).toBeVisible();
      await fits(page);
      await press(asks.getByRole('button', { name: labelOf(language, movement) }));
      await expect(asks).toBeHidden();
      await iAm(movement);
      await movementAtDesk(movement);
    };
    await choose('enRoute');
    await fits(page);
    await press(button(page, language, 'ui.undo'));
    await iAm('dispatched');
    await movementAtDesk('dispatched');

    await choose('enRoute');
    await choose('onScene');
    expect(await desk.evaluate(() => 'notReloaded' in window)).toBe(true);
    const { movement } = await seenIn(page, response, 'staff', (one) => one.id === assigned);
    expect(movement).toBe('onScene');

    await sendAll(desk, response, [{ type: 'changePhase', phase: 'closed' }]);
    for (const one of [page, desk]) await one.context().close();
  });
}

/** The agency is asked for somebody, gives whoever has the phone, and sends them out; answers the assignment's id. */
async function assign(page: Page, desk: Page, response: string, agency: string, person: string, what: string): Promise<string> {
  await sendAll(desk, response, [ask(agency, 'staff', what)]);
  const room = `agency/${agency}`;
  const request = await seenIn(page, room, 'requests', (one) => one.response === response);
  const entry = await seenIn(page, room, 'roster', (one) => one.person === person);
  const units = [{ line: 0, unit: entry.id, quantity: 1 }];
  await sendAll(page, room, [{ type: 'answerRequest', request: request.id, answer: 'accepted', units }]);
  const { id } = await seenIn(page, response, 'staff', (one) => one.person === person && one.isProvisional === false);
  await sendAll(page, response, [{ type: 'reportMovement', assignment: id, movement: 'dispatched' }]);
  return id;
}

/** In the first person. */
const labelOf = (language: Language, movement: string): RegExp => part(language, `myMovement.${movement}`);

/** Presses with a thumb, which needs 44 px and nothing in the way. */
async function press(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  expect(box?.height, `height of ${target}`).toBeGreaterThanOrEqual(44);
  await target.tap();
}

async function standsAbove(upper: Locator, lower: Locator): Promise<void> {
  const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
  if (!above || !below) throw new Error('one of them is not there');
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  expect(below.y + below.height).toBeLessThanOrEqual(phone.viewport.height);
}

/** The page is no wider than the phone. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.viewport.width);
}
