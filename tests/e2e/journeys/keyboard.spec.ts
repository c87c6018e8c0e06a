import { expect, test } from '@playwright/test';
import { button, northLawndale, pageOf, people, sheet } from '../center.ts';
import { say } from '../words.ts';

test('what is typed to find a room is no command, and the board has the focus there', async ({ browser }) => {
  const page = await pageOf(browser, people.marcus);
  await page.goto(northLawndale);
  await expect(button(page, 'en', 'needs.raise').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const find = page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox')).first();
  await expect(find).toBeFocused();
  await page.keyboard.type('west garfield', { delay: 60 });
  await expect(find).toHaveValue('west garfield');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/west-garfield-park$/);
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await page.context().close();
});

test('words begun are kept when Escape leaves them, and the focus stays near', async ({ browser }) => {
  const page = await pageOf(browser, people.denise);
  await page.goto(`${northLawndale}?open=need-1`);
  const note = sheet(page).getByRole('button', { name: say('en', 'needAct.note') });
  await note.press('Enter');
  await page.keyboard.type('Ask at the side door', { delay: 20 });
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
  await note.press('Enter');
  await expect(sheet(page).getByRole('textbox')).toHaveValue('Ask at the side door');
  await button(sheet(page), 'en', 'needForm.save').press('Enter');
  await expect(sheet(page).getByText('Ask at the side door')).toBeVisible();
  await expect(sheet(page)).toBeFocused();
  await page.context().close();
});
