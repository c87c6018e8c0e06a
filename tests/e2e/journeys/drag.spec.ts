import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { button, pageOf, people, sendAll, unique, viewOf } from '../center.ts';
import { say } from '../words.ts';

const clinic = 'ogden-ave-health';
const agencyRoom = `agency/${clinic}`;
const community = 'community/north-lawndale';

/** Takes something up with the mouse and lets it go over something else. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await middleOf(what), await middleOf(onto)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // A browser begins a drag once the pointer has moved a little.
  await page.mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes something up by Enter, goes to a place by Tab, and drops it by Enter. */
async function dragByKeys(page: Page, handle: Locator, place: RegExp): Promise<void> {
  await handle.focus();
  await page.keyboard.press('Enter');
  const here = page.getByRole('button', { name: place });
  await expect(here).toBeVisible();
  for (let tabs = 0; tabs < 12 && !(await here.evaluate((e) => e === document.activeElement)); tabs++)
    await page.keyboard.press('Tab');
  await expect(here).toBeFocused();
  await page.keyboard.press('Enter');
}

/** A response that Ogden Ave Health is asked in, and that asks it for something it can give. */
async function begin(lead: Page, giver: Page) {
  const word = unique('kits');
  const [need] = await sendAll(lead, community, [
    { type: 'raiseNeed', title: unique('First aid'), category: 'healthcare', priority: 'routine', term: 'shortTerm', quantity: 40 },
  ]);
  const [name] = await sendAll(lead, community, [
    { type: 'startResponse', name: unique('Clinic evening'), needs: [need], agencies: [clinic] },
  ]);
  const response = `response/${name}`;
  await expect.poll(async () => (await viewOf(lead, response).catch(() => ({})) as Record<string, unknown[]>).response?.length).toBe(1);
  const request = { type: 'makeRequest', agency: clinic, title: word, priority: 'routine', lines: [{ kind: 'resource', quantity: 30, what: word }] };
  await sendAll(lead, response, [request]);
  const [item] = await sendAll(giver, agencyRoom, [{ type: 'addItem', name: word, quantity: 90 }]);
  const asked = async () => (await viewOf(giver, agencyRoom)).requests?.filter((r) => r.response === response).at(-1)?.id;
  await expect.poll(asked).toBeTruthy();
  return { response, word, item, request, received: await asked() };
}

// Pages that stay open go on drawing, and slow down whatever comes after.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('tasks go below another objective, by mouse and by keyboard', async ({ browser }: { browser: Browser }) => {
  const lead = await pageOf(browser, people.denise);
  const giver = await pageOf(browser, people.priya);
  for (const page of [lead, giver]) await page.goto('/');
  const { response } = await begin(lead, giver);
  const [hall, walk, task] = [unique('Hall'), unique('Walk'), unique('Open the door')];
  const [first, second] = await sendAll(lead, response, [
    { type: 'addObjective', title: hall },
    { type: 'addObjective', title: walk },
  ]);
  const [id] = await sendAll(lead, response, [{ type: 'addTask', title: task, objective: first }]);
  for (const page of [lead, giver]) await page.goto(`/${response}`);
  const objectiveOf = async () => (await viewOf(giver, response)).tasks?.find((t) => t.id === id)?.objective;
  const list = (page: Page) => page.getByRole('region', { name: say('en', 'tasks.title') });
  const row = (page: Page) => list(page).getByRole('link', { name: task });
  const order = (page: Page) => list(page).getByText(new RegExp(`^(${hall}|${walk}|${task})$`)).allTextContents();

  await expect(row(giver)).toBeVisible();
  await drag(lead, row(lead), lead.getByRole('heading', { name: walk }));
  await expect.poll(() => order(giver)).toEqual([hall, walk, task]);
  expect(await objectiveOf()).toBe(second);

  const grip = button(lead, 'en', 'task.drag', { title: task });
  await dragByKeys(lead, grip, say('en', 'tasks.moveHere', { to: `A ${hall}` }));
  await expect.poll(() => order(giver)).toEqual([hall, task, walk]);
  // It keeps the focus where it stands now.
  await expect(grip).toBeFocused();

  await dragByKeys(lead, grip, say('en', 'tasks.moveHere', { to: 'For the response as a whole' }));
  await expect(giver.getByRole('heading', { name: say('en', 'tasks.others') })).toBeVisible();
  await button(lead, 'en', 'ui.undo').last().click();
  await expect.poll(() => order(giver)).toEqual([hall, task, walk]);
});

test('figures go from stage to stage and back to their agency, by mouse and by keyboard', async ({ browser }: { browser: Browser }) => {
  const lead = await pageOf(browser, people.denise);
  const giver = await pageOf(browser, people.priya);
  for (const page of [lead, giver]) await page.goto('/');
  const { response, word, item, received } = await begin(lead, giver);
  await sendAll(giver, agencyRoom, [
    { type: 'answerRequest', request: received, answer: 'accepted', units: [{ line: 0, unit: item, quantity: 30 }] },
  ]);
  for (const page of [lead, giver]) await page.goto(`/${response}/resources`);
  const line = (page: Page) => page.getByRole('row').filter({ hasText: word });
  const figures = async (page: Page) => (await line(page).getByRole('cell').allTextContents()).slice(-5);
  const figure = (page: Page) => line(page).getByRole('button', { name: /^Move:/ });

  await expect.poll(() => figures(giver)).toEqual(['30', '–', '–', '–', '–']);
  await drag(lead, figure(lead), line(lead).getByRole('cell').nth(-3));
  await expect.poll(() => figures(giver)).toEqual(['–', '–', '30', '–', '–']);

  await dragByKeys(giver, figure(giver), say('en', 'assignedThing.moveHere', { what: word, stage: 'Returning' }));
  await expect.poll(() => figures(lead)).toEqual(['–', '–', '–', '30', '–']);
  await expect(figure(giver)).toBeFocused();

  // What goes back is asked first.
  await dragByKeys(giver, figure(giver), say('en', 'assignedThing.giveBack', { what: word }));
  await giver.getByRole('dialog').getByRole('textbox').fill('10');
  await button(giver.getByRole('dialog'), 'en', 'assignedThing.release').click();
  await expect.poll(() => figures(lead)).toEqual(['–', '–', '–', '20', '10']);
});

test('what an agency has is given by dropping it on a request, and nothing typed is lost', async ({ browser }: { browser: Browser }) => {
  const lead = await pageOf(browser, people.denise);
  // High enough for both the requests and the inventory.
  const giver = await pageOf(browser, people.priya, { viewport: { width: 1440, height: 1800 } });
  const colleague = await pageOf(browser, people.priya);
  for (const page of [lead, giver, colleague]) await page.goto('/');
  const { response, word, item, request } = await begin(lead, giver);
  for (const page of [giver, colleague]) await page.goto(`/${agencyRoom}`);
  await lead.goto(`/${response}`);
  const card = (page: Page) => page.getByRole('article', { name: word });
  const having = (page: Page) => page.getByRole('row').filter({ hasText: word });
  const asked = lead.getByRole('listitem').filter({ hasText: word });

  await drag(giver, having(giver), card(giver));
  await expect(card(giver).getByLabel(say('en', 'answer.howMany'))).toHaveValue('30');
  await button(card(giver), 'en', 'answer.send.accepted').click();
  await expect(card(giver)).toHaveCount(0);
  await expect(asked).toHaveCount(0);

  // Asked again, two answer at once: whoever comes second keeps what they wrote.
  await sendAll(lead, response, [request]);
  await expect(asked.getByText(say('en', 'status.answer.waiting'))).toBeVisible();
  await dragByKeys(giver, button(giver, 'en', 'inventory.drag', { what: word }), say('en', 'request.giveTo', { title: word }));
  const note = card(giver).getByLabel(/^Note/);
  await note.fill('Ready at five');
  const again = (await viewOf(colleague, agencyRoom)).requests?.find((r) => r.response === response && r.answer === 'waiting')?.id;
  await sendAll(colleague, agencyRoom, [
    { type: 'answerRequest', request: again, answer: 'accepted', units: [{ line: 0, unit: item, quantity: 5 }] },
  ]);
  await expect(card(giver).getByText(/answered this while you were writing/)).toBeVisible();
  await expect(note).toHaveValue('Ready at five');
  await button(card(giver), 'en', 'answer.discard').click();
  await expect(card(giver)).toHaveCount(0);
});
