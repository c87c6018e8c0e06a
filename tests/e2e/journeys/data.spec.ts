import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { serious } from '../axe.ts';
import { button, northLawndale, pageOf, people, runImport, sheet } from '../center.ts';
import { type Language, part, say } from '../words.ts';

const poverty = 'm=socioeconomic/households-in-poverty&p=2008-2012';
/** Some of the people whom the demo's own file counts, and tells of. */
const homicide = 'm=crimes-homicide/homicide';
const told = 'm=homicides-2001-2018/homicide';

/** What an area is called on the map begins with its name. */
const area = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}, `) });

const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** What the first figure of the page is saved as. */
async function picture(page: Page, as: 'png' | 'svg'): Promise<Buffer> {
  const saved = page.waitForEvent('download');
  await button(page, 'en', 'data.saveImage').first().click();
  await page.getByRole('menuitem', { name: say('en', as === 'png' ? 'data.asPng' : 'data.asSvg') }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${as}$`));
  return await readFile(await file.path());
}

test.describe.configure({ mode: 'serial' });

test('what is not there yet is said, with the command that brings it; a file is imported, and stands on the page', async ({ browser }) => {
  const page = await pageOf(browser, people.helen);
  const command = page.getByText('npm run import -- data FILE');
  await page.route('**/api/data', (route) => route.fulfill({ json: { series: [] } }));
  await page.goto('/city/data');
  await expect(command).toBeVisible();
  await page.unroute('**/api/data');
  for (const file of ['crimes-homicide', 'socioeconomic'])
    expect((await runImport('data', `../data/${file}.csv`)).said).toContain(`"series":"${file}"`);
  await page.goto(`/city/data?${poverty}`);
  await expect(page.getByText(part('en', 'data.rowsUsed', { 'accepted, number': 9, 'all, number': 9 })).first()).toBeVisible();
  await expect(command).toBeHidden();
  await page.context().close();
});

for (const [language, who, name] of [
  ['en', people.helen, 'Little Village'],
  ['es', people.luz, 'La Villita'],
] as const satisfies readonly [Language, string, string][]) {
  test(`the map and its table say the same, at an address that leads there again (${language})`, async ({ browser }) => {
    const page = await pageOf(browser, who);
    await page.goto(`/city/data?${poverty}`);
    await expect(area(page, name)).toHaveAttribute('aria-label', new RegExp(`^${name}, 30\\.7%$`));
    await expect(line(page, name).getByRole('cell', { name: '30.7%' })).toBeVisible();
    // No figure is said in words, never by a shade alone.
    await expect(area(page, 'Uptown')).toHaveAttribute('aria-label', part(language, 'data.noFigure'));
    await expect(page.getByText(part(language, 'data.rowsUsed', { 'accepted, number': 9, 'all, number': 9 })).first()).toBeVisible();

    await area(page, name).focus();
    await page.keyboard.press('ArrowUp');
    await expect(area(page, 'North Lawndale')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet(page).getByText('43.1%')).toBeVisible();
    await expect(page).toHaveURL(/area=north-lawndale/);

    const other = await pageOf(browser, people.denise);
    await other.goto(page.url());
    await expect(sheet(other).getByText('43.1%')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(area(page, 'North Lawndale')).toBeFocused();
    await page.context().close();
    await other.context().close();
  });
}

test('a measure is found by what it is called, and looked at in every way', async ({ browser }) => {
  const page = await pageOf(browser, people.helen);
  await page.goto(`/city/data?${homicide}`);
  await page.getByRole('button', { name: part('en', 'data.measure') }).first().click();
  await page.getByRole('searchbox').fill('poverty');
  await page.getByRole('option', { name: /^Households below poverty · socioeconomic$/ }).click();
  await expect(page).toHaveURL(/socioeconomic\/households-in-poverty|socioeconomic%2Fhouseholds-in-poverty/);

  await page.getByRole('button', { name: part('en', 'data.places') }).click();
  await page.getByRole('option', { name: /^Grocery stores/ }).click();
  await expect(page.locator('[data-key]').filter({ hasText: 'Grocery stores' })).toBeVisible();
  await area(page, 'North Lawndale').click();
  await expect(sheet(page).getByText('SAVE-A-LOT # 866')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: say('en', 'data.view.rank') }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Englewood');
  await page.getByRole('radio', { name: say('en', 'data.view.compare') }).click();
  await expect(page.getByText(say('en', 'data.areasNotPeople'))).toBeVisible();
  await expect(page.getByText(say('en', 'data.noCause'))).toBeVisible();

  await page.goto(`/city/data?${told}&v=trend`);
  await expect(page.getByRole('img', { name: /year by year/ })).toBeVisible();
  await expect(line(page, '2018 (not whole)').first()).toBeVisible();
  await page.context().close();
});

test('the newest week says what changed and what chance explains; of people harmed it says nothing that picks somebody out', async ({ browser }) => {
  const page = await pageOf(browser, people.helen);
  await page.goto('/city/data?m=no-heat-requests-2020/no-heat-complaint');
  await page.getByRole('radio', { name: say('en', 'data.view.week') }).click();
  await expect(page.getByText('Fewer than usual: Whole city, 14 that week, 60 in a usual week.')).toBeVisible();
  await expect(page.getByText(part('en', 'data.weekNothing', { 'n, number': 77 }))).toBeVisible();
  await page.getByText(say('en', 'data.weekHow')).click();
  await expect(page.getByText('Benjamini')).toBeVisible();
  await page.getByText(part('en', 'data.weekAll', { 'n, number': 77 })).click();
  await expect(line(page, 'Austin').getByRole('img', { name: /oldest first/ })).toBeVisible();
  expect(await serious(page)).toEqual([]);
  await line(page, 'Austin').getByRole('cell').first().click();
  await expect(sheet(page).getByRole('heading', { name: say('en', 'data.view.week') })).toBeVisible();
  await expect(page).toHaveURL(/v=week.*area=austin/);
  await page.keyboard.press('Escape');

  const table = page.waitForEvent('download');
  await button(page, 'en', 'data.download').click();
  await page.getByRole('menuitem', { name: say('en', 'data.form.csv') }).click();
  expect(await readFile(await (await table).path(), 'utf8')).toContain(',Chicago,2021-03-29,2021-04-04,14,no,60,');

  await page.goto(`/city/data?${told}&v=week`);
  await expect(page.getByText(part('en', 'data.weekCityWithheld'))).toBeVisible();
  await expect(page.getByText(part('en', 'data.weekAreasWithheld'))).toBeVisible();
  await page.goto(`/city/data?${poverty}`);
  await expect(page.getByRole('radio', { name: say('en', 'data.view.rank') })).toBeVisible();
  await expect(page.getByRole('radio', { name: say('en', 'data.view.week') })).toHaveCount(0);
  await page.context().close();
});

test('small counts of people harmed are not shown to the mayor’s office, and it is said why', async ({ browser }) => {
  const page = await pageOf(browser, people.helen);
  await page.goto(`/city/data?${homicide}&p=2018`);
  await expect(area(page, 'Little Village')).toHaveAttribute('aria-label', part('en', 'data.withheld'));
  await expect(line(page, 'Little Village').getByText(say('en', 'data.withheld')).first()).toBeVisible();
  await expect(page.getByText(say('en', 'data.withheldWhy')).first()).toBeVisible();
  for (const view of ['trend', 'rank']) {
    await page.goto(`/city/data?${homicide}&v=${view}`);
    await expect(page.getByText(part('en', 'data.noneShown'))).toBeVisible();
    await expect(page.locator('svg[data-image]')).toHaveCount(0);
  }
  await page.goto(`/city/data?${homicide}&p=2018&v=compare&with=socioeconomic/households-in-poverty&wp=2008-2012`);
  await expect(page.getByText('0 areas have both figures: too few to say anything.')).toBeVisible();
  await button(page, 'en', 'data.seeInstead').click();
  await expect(page).toHaveURL(/m=homicides-2001-2018(%2F|\/)homicide/);
  await expect(page.getByText(part('en', 'data.instead'))).toBeHidden();
  await page.context().close();
});

test('what is shown is taken along: as a table, as a picture that names its source, and on paper', async ({ browser }) => {
  const page = await pageOf(browser, people.helen);
  await page.goto(`/city/data?${poverty}`);
  await expect(area(page, 'Englewood')).toBeVisible();
  const table = page.waitForEvent('download');
  await button(page, 'en', 'data.download').click();
  await page.getByRole('menuitem', { name: say('en', 'data.form.csv') }).click();
  expect(await readFile(await (await table).path(), 'utf8')).toContain('46.6');
  expect((await picture(page, 'png')).length).toBeGreaterThan(20_000);
  // On paper stand the room, the time and for whom, and nothing to press.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Printed .* for Helen Zhao$/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(button(page, 'en', 'data.download')).toBeHidden();
  await expect(area(page, 'Englewood')).toBeVisible();
  await page.context().close();
});

test('each view is taken along as a picture of what it draws, with its source', async ({ browser }) => {
  const page = await pageOf(browser, people.andre);
  for (const [at, source, ...drawn] of [
    [poverty, 'kn9c-c2s2', 'Englewood', '46.6%'],
    [`${poverty}&v=rank`, 'kn9c-c2s2', 'Englewood', '46.6%', say('en', 'data.otherAreas')],
    [`${homicide}&v=trend`, 'ijzp-q8t2', '2010'],
    [`${poverty}&v=compare&with=socioeconomic/income-per-person&wp=2008-2012`, 'kn9c-c2s2', /poverty/, say('en', 'data.otherAreas')],
    [`${told}&v=hours`, 'ijzp-q8t2', 'Mon'],
    ['m=no-heat-requests-2020/no-heat-complaint&v=week', 'City of Chicago', say('en', 'data.weekBefore')],
  ] as const) {
    await page.goto(`/city/data?${at}`);
    await expect(page.locator('svg[data-image]').first(), at).toBeVisible();
    const written = [...(await picture(page, 'svg')).toString().matchAll(/>([^<]+)<\/(?:text|tspan)>/g)].map(([, text]) => text);
    for (const words of [source, ...drawn])
      expect(written, at).toContainEqual(expect.stringMatching(words));
  }
  await page.context().close();
});

test('when the data do not come it is said, and asked again', async ({ browser }) => {
  const page = await pageOf(browser, people.helen);
  await page.route('**/api/data', (route) => route.abort());
  await page.goto(`/city/data?${poverty}`);
  await expect(page.getByText(say('en', 'data.failed'))).toBeVisible();
  await page.unroute('**/api/data');
  await button(page, 'en', 'data.retry').click();
  await expect(area(page, 'Englewood')).toBeVisible();
  await page.context().close();
});

for (const [language, who] of [
  ['en', people.denise],
  ['es', people.luz],
] as const satisfies readonly [Language, string][]) {
  test(`on a phone the list comes first, and a community's own figures stand beside what it asks for (${language})`, async ({ browser }) => {
    const page = await pageOf(browser, who, { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
    await page.goto(`/city/data?${poverty}`);
    const [list, map] = [page.getByRole('table').first(), area(page, 'Englewood')];
    await expect(map).toBeVisible();
    const topOf = async (of: typeof map) => (await of.boundingBox())?.y ?? 0;
    expect(await topOf(list)).toBeLessThan(await topOf(map));
    await line(page, 'North Lawndale').getByRole('link').tap();
    await expect(page).toHaveURL(new RegExp(`${northLawndale}/data`));
    await expect(page.getByRole('heading', { name: say(language, 'data.needsBeside') })).toBeVisible();
    await expect(page.getByText('43.1%').first()).toBeVisible();
    await page.context().close();
  });
}
