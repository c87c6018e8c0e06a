import { writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { serious } from '../axe.ts';
import { button, pageOf, people, runImport, sheet } from '../center.ts';
import { part, say } from '../words.ts';

/** A table of somebody's own: one area is misspelled, one is none, and people's names stand in it. */
const table = [
  'Community,Vacant Lots,People hurt,Last name',
  'Austin,120,40,Quillfeather',
  'West Garfeild Park,3,2,Quillfeather',
  'North Lawndale,7,7,Quillfeather',
  'South Lawndale,1,6,Quillfeather',
  'Loop,9,2,Quillfeather',
  'Nowhere,1,1,Quillfeather',
].join('\n');

const choose = (page: Page, name: string, content: string) =>
  sheet(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

const area = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}, `) });

test('a table of one’s own is mapped, looked over, brought in and seen on the map; the next one is read so again, in either language', async ({ browser }, info) => {
  const watcher = await pageOf(browser, people.helen);
  await watcher.goto('/city/data');
  await expect(watcher.getByRole('button', { name: part('en', 'data.measure') }).first()).toBeVisible();
  await expect(button(watcher, 'en', 'bringIn.open')).toBeHidden();

  const page = await pageOf(browser, people.andre);
  await page.goto('/city/data');
  await button(page, 'en', 'bringIn.open').click();
  expect(await serious(page, undefined, '[data-pane="sheet"]')).toEqual([]);
  await choose(page, 'page.csv', '<html>503</html>');
  await expect(sheet(page).getByText(part('en', 'refusal.notATable'))).toBeVisible();
  await choose(page, 'corners.csv', table);
  await expect(sheet(page).getByRole('cell', { name: 'North Lawndale' })).toBeVisible();
  await expect(sheet(page).getByText('Quillfeather')).toHaveCount(0);
  expect(await serious(page, undefined, '[data-pane="sheet"]')).toEqual([]);
  // What is not said yet is asked for where it is to be said.
  await button(page, 'en', 'bringIn.toPreview').click();
  const period = sheet(page).getByLabel(say('en', 'bringIn.period'));
  await expect(period).toBeFocused();
  await period.fill('2024');
  // Looking something up elsewhere loses nothing of it.
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: part('en', 'forYou.title') }).first().click();
  await expect(page).toHaveURL(/for-you/);
  await page.goBack();
  await page.getByRole('button', { name: say('en', 'bringIn.goOn', { name: 'corners.csv' }) }).click();
  await expect(period).toHaveValue('2024');
  // What is said while it is read is said of what is brought in.
  const harm = button(sheet(page), 'en', 'bringIn.harm').first();
  await expect(harm).toHaveAttribute('aria-pressed', 'false');
  let read = () => false;
  await page.route('**/api/data/read', async (route) => {
    await new Promise<void>((resolve) => (read = () => (resolve(), true)));
    await route.continue();
  });
  await button(page, 'en', 'bringIn.toPreview').click();
  await harm.click();
  await expect.poll(() => read()).toBe(true);
  await page.unroute('**/api/data/read');
  await expect(button(page, 'en', 'bringIn.toPreview')).toBeEnabled();
  await expect(sheet(page).getByText(say('en', 'bringIn.reading'))).toBeHidden();
  await expect(harm).toHaveAttribute('aria-pressed', 'true');
  await harm.click();
  await button(page, 'en', 'bringIn.toPreview').click();

  const refuse = sheet(page).getByRole('button', { name: part('en', 'bringIn.refuse') });
  await expect(sheet(page).getByText(part('en', 'bringIn.fromTo', { from: 'West Garfeild Park', to: 'West Garfield Park' }))).toBeVisible();
  expect(await serious(page, undefined, '[data-pane="sheet"]')).toEqual([]);
  await refuse.click();
  await expect(sheet(page).getByText(part('en', 'bringIn.fromTo', { from: 'West Garfeild Park', to: 'West Garfield Park' }))).toBeHidden();
  await expect(refuse).toBeFocused();
  // It is brought in only as it was seen.
  const keptAs = sheet(page).getByLabel(say('en', 'bringIn.keptAs'));
  await keptAs.fill('Corners!');
  await expect(button(page, 'en', 'bringIn.readAs')).toBeDisabled();
  await keptAs.fill('corners-2024');
  await button(page, 'en', 'bringIn.readAs').click();
  await expect(button(page, 'en', 'bringIn.import')).toBeVisible();
  await keptAs.fill('corners');
  await button(page, 'en', 'bringIn.readAs').click();
  await button(page, 'en', 'bringIn.import').click();
  await expect(sheet(page).getByText(part('en', 'bringIn.doneText', { 'accepted, number': 4, 'rows, number': 6, series: 'corners' }))).toBeVisible();
  await button(page, 'en', 'bringIn.show').click();
  await expect(page).toHaveURL(/m=corners(%2F|\/)vacant-lots/);
  await expect(area(page, 'Austin')).toHaveAttribute('aria-label', /^Austin, 120/);
  await expect(area(page, 'West Garfield Park')).toHaveAttribute('aria-label', part('en', 'data.noFigure'));

  // Who is not told small counts is not told these either.
  await watcher.goto('/city/data?m=corners/people-hurt');
  await expect(area(watcher, 'Loop')).toHaveAttribute('aria-label', part('en', 'data.withheld'));

  await page.getByRole('button', { name: 'Español' }).click();
  await button(page, 'es', 'bringIn.open').click();
  await choose(page, 'another name.csv', table.replace('Austin,120', 'Austin,130').replace('Garfeild', 'Garfield'));
  await expect(sheet(page).getByText(part('es', 'bringIn.remembered', { series: '“corners”' }))).toBeVisible();
  await expect(sheet(page).getByLabel(say('es', 'bringIn.keptAs'))).toHaveValue('corners');
  await expect(sheet(page).getByRole('row', { name: /Vacant Lots 2024/ })).toContainText('150');
  expect(await serious(page, undefined, '[data-pane="sheet"]')).toEqual([]);
  await button(page, 'es', 'bringIn.change').click();
  await expect(sheet(page).getByLabel(say('es', 'bringIn.period'))).toHaveValue('2024');
  await page.getByRole('button', { name: 'English' }).click();

  // So it is at the command line.
  const file = info.outputPath('corners-again.csv');
  await writeFile(file, table.replace('Garfeild', 'Garfield'));
  expect((await runImport('data', file)).said).toContain('"series":"corners","source":"table","rows":6,"accepted":5');
  await page.context().close();
  await watcher.context().close();
});
