import { expect, test } from '@playwright/test';
import { ask, button, northLawndale, pageOf, people, sendAll, sheet, startResponse, unique } from '../center.ts';
import { part, say } from '../words.ts';

test('what is asked of an agency comes to For you, is answered from there, and leaves', async ({ browser }) => {
  const community = await pageOf(browser, people.denise);
  const luz = await pageOf(browser, people.luz);
  const elsewhere = await luz.context().newPage();
  await community.goto(northLawndale);
  for (const page of [luz, elsewhere]) {
    await page.goto('/for-you');
    await expect(page.getByRole('listitem').filter({ hasText: '26th Street food line' }).first()).toBeVisible();
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  }

  const called = unique('Water for the block');
  const response = await startResponse(community, northLawndale, called, ['westside-table']);
  const water = unique('Water');
  await sendAll(community, response, [ask('westside-table', 'resource', water, 20)]);
  await community.goto(`/${response}`);
  const asked = community.getByRole('listitem').filter({ hasText: water });
  await expect(asked.getByText(say('en', 'status.answer.waiting'))).toBeVisible();
  const item = (page: typeof luz) => page.getByRole('main').getByRole('listitem').filter({ hasText: water });
  for (const page of [luz, elsewhere]) await expect(item(page).getByText(new RegExp(called))).toBeVisible();

  await button(item(luz), 'es', 'forYou.open').click();
  await expect(luz).toHaveURL(/\/agency\/westside-table\?open=request-\d+$/);
  await button(sheet(luz), 'es', 'answer.do.declined').click();
  await sheet(luz).getByLabel(part('es', 'answer.reason')).fill('El agua llega el lunes');
  await button(sheet(luz), 'es', 'answer.send.declined').click();

  // The one who asked reads why; whoever looked on sees it go.
  await expect(asked.getByText(say('en', 'status.answer.declined'))).toBeVisible();
  await expect(asked.getByText(/El agua llega el lunes/)).toBeVisible();
  await expect(item(elsewhere)).toHaveCount(0);
  await luz.goBack();
  await expect(luz).toHaveURL(/\/for-you$/);
  await expect(luz.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expect(item(luz)).toHaveCount(0);
  for (const page of [luz, elsewhere]) expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);

  await sendAll(community, response, [{ type: 'changePhase', phase: 'closed' }]);
  for (const page of [community, luz]) await page.context().close();
});
