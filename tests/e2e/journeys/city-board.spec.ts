import { expect, test } from '@playwright/test';
import { closeSheet, northLawndale, pageOf, people, raise, unique } from '../center.ts';
import { say } from '../words.ts';

test('everyone signs in as somebody of a sector, in both languages', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in as…' })).toBeVisible();
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(12);
  await page.getByRole('radio', { name: 'Español' }).or(page.getByRole('button', { name: 'Español' })).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('button', { name: /Denise Okafor/ }).click();
  await expect(page.getByRole('main')).toBeVisible();
});

test('the city board moves with the communities, and leads to each by mouse and key', async ({ browser }) => {
  const mayor = await pageOf(browser, people.helen);
  const community = await pageOf(browser, people.denise);
  await mayor.goto('/city');
  await community.goto(northLawndale);
  const areas = mayor.locator('svg [data-area], svg path[role], svg a path');
  await expect.poll(() => areas.count()).toBeGreaterThanOrEqual(77);
  const priority = mayor.getByRole('row').filter({ hasText: 'North Lawndale' }).first();
  const figures = async () => (await priority.innerText()).replaceAll(/\s+/g, ' ');
  await expect.poll(figures).toMatch(/[1-9]/);
  const was = await figures();
  const title = unique('Street lights');
  await raise(community, 'en', title, '4 lights');
  await closeSheet(community);
  await expect.poll(figures).not.toBe(was);
  // Counts, and no word of anybody.
  expect(await mayor.content()).not.toContain(title);

  await mayor.getByRole('link', { name: /North Lawndale/ }).first().click();
  await expect(mayor).toHaveURL(/community\/north-lawndale/);
  await expect(mayor.getByText(say('en', 'chat.closed')).or(mayor.getByText(say('en', 'shell.countsOnly'))).first()).toBeVisible();
  await expect(mayor.getByRole('button', { name: say('en', 'needs.raise') })).toHaveCount(0);
  expect(await mayor.content()).not.toContain(title);
  await mayor.context().close();
  await community.context().close();
});
