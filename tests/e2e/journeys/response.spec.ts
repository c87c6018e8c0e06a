import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { button, littleVillage, northLawndale, pageOf, people, raise, row, sheet, unique } from '../center.ts';
import { type Language, part, say } from '../words.ts';

const table = 'Westside Table';

const rooms = [
  { language: 'en', path: northLawndale, lead: people.denise, third: people.marcus, thirdAgency: 'Steady Ground' },
  { language: 'es', path: littleVillage, lead: people.rosa, third: people.beto, thirdAgency: 'Paso Firme' },
] as const satisfies readonly { language: Language; path: string; lead: string; third: string; thirdAgency: string }[];

const link = (within: Page | Locator, name: string): Locator => within.getByRole('link', { name, exact: true });

/** A board of the room that is shown. */
const tab = (page: Page, language: Language, key: string): Locator =>
  page.getByRole('navigation', { name: say(language, 'shell.boards') }).getByRole('link', { name: part(language, key) });

for (const { language, path, lead, third, thirdAgency } of rooms) {
  test(`agencies answer a need together, and each sees the other's step (${language})`, async ({ browser }: { browser: Browser }) => {
    test.setTimeout(420_000);
    const community = await pageOf(browser, lead);
    // She chose Spanish, whoever else is in the room.
    const giver = await pageOf(browser, people.luz);
    const giverLanguage = 'es';
    const other = await pageOf(browser, third);
    for (const page of [community, giver, other]) await page.goto(path);
    const title = unique(language === 'es' ? 'Cenas calientes' : 'Hot suppers');
    const name = unique(language === 'es' ? 'Cena de la cuadra' : 'Block supper');

    // A need becomes a response: who answers it is asked in, and finds its room in the rail.
    await raise(community, language, title, language === 'es' ? '40 cenas' : '40 suppers');
    await row(community, title).click();
    await button(sheet(community), language, 'start.title').click();
    await sheet(community).getByLabel(say(language, 'response.name')).fill(name);
    for (const agency of [table, thirdAgency]) {
      await button(sheet(community), language, 'start.otherAgencies').click();
      await community.getByRole('menuitem', { name: agency }).click();
    }
    await button(sheet(community), language, 'start.submit').click();
    await expect(community).toHaveURL(/\/response\//);
    const response = new URL(community.url()).pathname.slice(1);
    await expect(community.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(link(row(other, title), name)).toBeVisible();
    for (const page of [giver, other]) {
      await link(page.getByRole('navigation', { name: /Rooms|Salas/ }), name).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    }

    // Things and a driver are asked for in one request.
    const meals = unique('Cenas');
    const driver = unique('Van');
    await button(community, language, 'assignedThing.ask').click();
    await sheet(community).getByRole('button', { name: part(language, 'ask.agency') }).click();
    await community.getByRole('option', { name: say(language, 'ask.inRoom', { agency: table }) }).click();
    await sheet(community).getByLabel(say(language, 'ask.howMany')).fill('40');
    await sheet(community).getByLabel(say(language, 'ask.whatResource')).fill(meals);
    await button(sheet(community), language, 'ask.addStaff').click();
    await sheet(community).getByLabel(say(language, 'ask.whatStaff')).fill(driver);
    await button(sheet(community), language, 'ask.submit').click();
    const asked = (page: Page) => page.getByRole('listitem').filter({ hasText: meals }).filter({ hasText: table });
    await expect(asked(giver).getByText(say(giverLanguage, 'status.answer.waiting'))).toBeVisible();

    // The agency has both, and finds what is asked of it where it keeps them.
    await giver.getByRole('navigation', { name: say(giverLanguage, 'shell.rail') }).getByRole('link', { name: new RegExp(`^${table}`) }).click();
    await tab(giver, giverLanguage, 'agency.inventory').click();
    await button(giver, giverLanguage, 'inventory.add').click();
    await sheet(giver).getByLabel(say(giverLanguage, 'inventory.name')).fill(meals);
    await sheet(giver).getByLabel(say(giverLanguage, 'inventory.quantity')).fill('60');
    await button(sheet(giver), giverLanguage, 'inventory.addSubmit').click();
    const stock = giver.getByRole('row').filter({ hasText: meals });
    await expect(stock.getByText('60', { exact: true })).toBeVisible();
    await tab(giver, giverLanguage, 'agency.roster').click();
    await button(giver, giverLanguage, 'roster.add').click();
    await sheet(giver).getByRole('radio', { name: say(giverLanguage, 'roster.kindTeam') }).click({ force: true });
    await sheet(giver).getByLabel(say(giverLanguage, 'roster.name')).fill(driver);
    await sheet(giver).getByLabel(say(giverLanguage, 'roster.headcount')).fill('1');
    await button(sheet(giver), giverLanguage, 'roster.addSubmit').click();
    await expect(giver.getByRole('row').filter({ hasText: driver }).getByText(say(giverLanguage, 'status.staffing.available'))).toBeVisible();

    // It holds what it can, if; then for good. A yes of nothing is none, and what was typed stays.
    await tab(giver, giverLanguage, 'agency.requests').click();
    const card = giver.getByRole('main').getByRole('article').filter({ hasText: meals });
    await card.getByRole('heading').getByRole('link').click();
    await button(sheet(giver), giverLanguage, 'answer.do.provisional').click();
    const howMany = sheet(giver).getByRole('group', { name: meals }).getByLabel(say(giverLanguage, 'answer.howMany'));
    await expect(howMany).toHaveValue('40');
    await howMany.fill('41');
    const condition = unique(language === 'es' ? 'Si regresa la van' : 'If the van is back');
    await sheet(giver).getByLabel(say(giverLanguage, 'answer.condition')).fill(condition);
    await button(sheet(giver), giverLanguage, 'answer.send.provisional').click();
    await expect(sheet(giver).getByText(say(giverLanguage, 'answer.problem.overAsked'))).toBeVisible();
    await howMany.fill('25');
    await button(sheet(giver), giverLanguage, 'answer.send.provisional').click();
    await expect(sheet(giver).getByText(say(giverLanguage, 'status.answer.provisional')).first()).toBeVisible();
    await expect(asked(community).getByText(say(language, 'status.answer.provisional'))).toBeVisible();
    await expect(asked(community).getByText(condition)).toBeVisible();

    await button(sheet(giver), giverLanguage, 'answer.do.accepted').click();
    await expect(howMany).toHaveValue('25');
    await howMany.fill('40');
    await expect(sheet(giver).getByRole('checkbox', { name: new RegExp(driver) })).toBeChecked();
    await button(sheet(giver), giverLanguage, 'answer.send.accepted').click();
    await expect(asked(community)).toHaveCount(0);
    await link(sheet(giver), name).click();
    await expect(giver.getByRole('heading', { level: 1, name })).toBeVisible();

    // On the way, and there.
    const line = (page: Page, of: string) => page.getByRole('row').filter({ has: link(page, of) });
    await link(line(giver, driver), driver).click();
    await sheet(giver).getByRole('radio', { name: say(giverLanguage, 'status.movement.enRoute') }).click({ force: true });
    await button(sheet(giver), giverLanguage, 'assignedStaff.saySubmit').click();
    await expect(line(community, driver).getByText(say(language, 'status.movement.enRoute'))).toBeVisible();
    await link(line(giver, meals), meals).click();
    await button(sheet(giver), giverLanguage, 'assignedThing.moveSubmit').click();
    await expect(sheet(giver).getByRole('button', { name: /40/ })).toBeVisible();
    await button(sheet(giver), giverLanguage, 'assignedThing.moveSubmit').click();
    await giver.keyboard.press('Escape');
    await expect(line(other, meals).getByText('40', { exact: true })).toBeVisible();
    await link(line(giver, driver), driver).click();
    await sheet(giver).getByRole('radio', { name: say(giverLanguage, 'status.movement.onScene') }).click({ force: true });
    await button(sheet(giver), giverLanguage, 'assignedStaff.saySubmit').click();
    await expect(line(community, driver).getByText(say(language, 'status.movement.onScene'))).toBeVisible();

    // What is delivered is recorded from here, and the community alone says that it is met.
    await giver.getByRole('button', { name: new RegExp(title) }).click();
    await button(sheet(giver), giverLanguage, 'response.deliver').click();
    await button(sheet(giver).locator('form'), giverLanguage, 'response.deliver').click();
    await expect(sheet(giver).getByText(say(giverLanguage, 'response.deliveryRecorded'))).toBeVisible();
    await giver.keyboard.press('Escape');
    await expect(other.getByRole('button', { name: new RegExp(title) }).getByText(say(language, 'status.need.met'))).toBeVisible();
    await community.goto(path);
    await button(row(community, title), language, 'need.confirm').click();
    await expect(other.getByRole('button', { name: new RegExp(title) }).getByText(say(language, 'status.need.confirmed'))).toBeVisible();

    // What is given back comes home; closed, the room is read, and whoever is still out says when they are back.
    await community.goto(`/${response}`);
    await link(line(community, meals), meals).click();
    await button(sheet(community), language, 'assignedThing.release').click();
    await button(sheet(community).locator('form').last(), language, 'assignedThing.release').click();
    await expect(line(other, meals).getByRole('cell').last()).toHaveText(/[1-9]/);
    await community.keyboard.press('Escape');
    await community.getByRole('button', { name: part(language, 'response.changePhase') }).click();
    await button(community, language, 'status.phase.closed').click();
    await button(community, language, 'response.close').click();
    await expect(button(other, language, 'assignedThing.ask')).toHaveCount(0);
    await expect(other.getByText(part(language, 'response.closedGoesOn'))).toBeVisible();
    await link(line(giver, driver), driver).click();
    await sheet(giver).getByRole('radio', { name: say(giverLanguage, 'status.movement.cleared') }).click({ force: true });
    await button(sheet(giver), giverLanguage, 'assignedStaff.saySubmit').click();
    await expect(line(other, driver)).toHaveCount(0);
    for (const page of [community, giver, other]) await page.context().close();
  });
}
