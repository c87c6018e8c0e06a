import { expect, test } from '@playwright/test';
import { button, closeSheet, message, northLawndale, pageOf, people, raise, row, signIn, unique, write } from '../center.ts';
import { say } from '../words.ts';

test('who loses the network is told, keeps what was typed, and catches up without a reload', async ({ browser }) => {
  const away = await pageOf(browser, people.denise);
  const there = await pageOf(browser, people.marcus);
  await away.goto(northLawndale);
  await there.goto(northLawndale);
  const before = unique('Before the tunnel');
  await write(away, 'en', before);
  await expect(message(there, before)).toBeVisible();
  await away.evaluate(() => Object.assign(window, { notReloaded: true }));

  await away.context().setOffline(true);
  await expect(away.getByText(/Offline since/)).toBeVisible();
  const typed = unique('Typed in the tunnel');
  await write(away, 'en', typed);
  await expect(message(away, typed).getByText(say('en', 'send.waiting'))).toBeVisible();
  const meanwhile = [1, 2, 3].map((n) => unique(`Meanwhile ${n}`));
  for (const text of meanwhile) await write(there, 'en', text);
  await raise(there, 'en', meanwhile[0] ?? '', '2 lamps');
  await closeSheet(there);

  await away.context().setOffline(false);
  await expect(message(there, typed)).toHaveCount(1);
  for (const text of meanwhile) await expect(message(away, text)).toHaveCount(1);
  await expect(row(away, meanwhile[0] ?? '')).toHaveCount(1);
  await expect(message(away, typed)).toHaveCount(1);
  await expect(away.getByText(/Offline since/)).toBeHidden();
  expect(await away.evaluate(() => 'notReloaded' in window)).toBe(true);
  await away.context().close();
  await there.context().close();
});

test('switching person in one tab shows in all, and nothing queued leaves under another name', async ({ browser }) => {
  const first = await pageOf(browser, people.denise);
  await first.goto(northLawndale);
  const second = await first.context().newPage();
  await second.goto(northLawndale);
  await expect(second.getByRole('button', { name: /Denise Okafor/ }).first()).toBeVisible();

  await first.context().setOffline(true);
  await expect(second.getByText(/Offline since/)).toBeVisible();
  const queued = unique('Said by Denise');
  await write(second, 'en', queued);
  await first.context().setOffline(false);
  await signIn(first.context(), people.marcus);
  await first.reload();
  await expect(first.getByRole('button', { name: /Marcus Bell/ }).first()).toBeVisible();
  await expect(second.getByRole('button', { name: /Marcus Bell/ }).first()).toBeVisible({ timeout: 45_000 });
  // What Denise had said waits for Denise, or has left as hers: it is nobody else's.
  const denise = await pageOf(browser, people.denise);
  await denise.goto(northLawndale);
  await write(denise, 'en', unique('After Marcus'));
  for (const page of [denise, second]) await expect(page.getByRole('article', { name: /^Marcus Bell/ }).filter({ hasText: queued })).toHaveCount(0);
  await denise.context().close();
  await first.context().close();
});

test('what is done to a need without a connection is seen to wait, and is done once', async ({ browser }) => {
  const page = await pageOf(browser, people.priya);
  await page.goto(northLawndale);
  const title = unique('Cots for the warming center');
  await raise(page, 'en', title, '20 cots');
  await expect(row(page, title)).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText(/Offline since/)).toBeVisible();

  await button(row(page, title), 'en', 'need.take').click();
  await page.getByLabel(say('en', 'needForm.claim')).fill('5');
  await page.keyboard.press('Enter');
  await expect(row(page, title).getByText(say('en', 'send.waiting'))).toBeVisible();
  await expect(button(row(page, title), 'en', 'need.take')).toBeDisabled();
  const other = unique('Blankets too');
  await raise(page, 'en', other, '30');
  await expect(page.getByRole('list', { name: say('en', 'send.waiting') }).getByText(other)).toBeVisible();

  await page.context().setOffline(false);
  await expect(row(page, other)).toBeVisible();
  await expect(row(page, title)).toContainText('Ogden Ave Health');
  await expect(row(page, title)).toContainText('15 not claimed');
  await page.context().close();
});
