import { expect, test } from '@playwright/test';
import { button, closeSheet, littleVillage, northLawndale, pageOf, people, raise, row, sheet, unique } from '../center.ts';
import { type Language, say } from '../words.ts';

const rooms = [
  { language: 'en', path: northLawndale, convener: people.denise, agency: people.marcus, other: people.priya },
  { language: 'es', path: littleVillage, convener: people.rosa, agency: people.beto, other: people.priya },
] as const satisfies readonly { language: Language; path: string; convener: string; agency: string; other: string }[];

for (const { language, path, convener, agency, other } of rooms) {
  test(`a need goes from asked to confirmed before everyone's eyes (${language})`, async ({ browser }) => {
    const community = await pageOf(browser, convener);
    const taker = await pageOf(browser, agency);
    const third = await pageOf(browser, other);
    for (const page of [community, taker, third]) await page.goto(path);
    const title = unique(language === 'es' ? 'Cajas de comida' : 'Boxes of food');
    // A person writes in the language they chose, whoever else reads it.
    const thirdLanguage = 'en';

    await raise(community, language, title, language === 'es' ? '10 cajas' : '10 boxes');
    await closeSheet(community);
    await expect(row(taker, title)).toBeVisible();
    await expect(row(third, title)).toBeVisible();

    // Two agencies together, and never more than is asked for.
    await button(row(taker, title), language, 'need.take').click();
    await taker.getByLabel(say(language, 'needForm.claim')).fill('6');
    await taker.keyboard.press('Tab');
    await button(taker, language, 'need.takeSome', { n: 6 }).click();
    await row(third, title).click();
    await button(sheet(third), thirdLanguage, 'need.take').click();
    await third.getByLabel(say(thirdLanguage, 'needForm.claim')).fill('9');
    await third.keyboard.press('Tab');
    await expect(third.getByText(say(thirdLanguage, 'needForm.whole', { most: 4 }))).toBeVisible();
    await third.getByLabel(say(thirdLanguage, 'needForm.claim')).fill('4');
    await third.keyboard.press('Tab');
    await button(third, thirdLanguage, 'need.takeSome', { n: 4 }).click();
    await expect(button(row(taker, title), language, 'need.take')).toBeHidden();

    // The third asks the first to hand over one, and the first grants it.
    await sheet(third).getByRole('button', { name: say(thirdLanguage, 'needAct.askHandOver') }).click();
    await third.getByLabel(say(thirdLanguage, 'needForm.ask')).fill('1');
    await third.keyboard.press('Tab');
    await button(third, thirdLanguage, 'needForm.send').click();
    await row(taker, title).click();
    await button(sheet(taker), language, 'needAct.grant').click();
    await expect(sheet(third).getByText(say(thirdLanguage, 'needSheet.claimOf', { delivered: 0, quantity: 5 }))).toHaveCount(2);

    // Both deliver; nobody but the community can say that it is truly met.
    await button(sheet(taker), language, 'needAct.report').click();
    await button(sheet(taker).locator('form'), language, 'needAct.report').click();
    await button(sheet(third), thirdLanguage, 'needAct.report').click();
    await button(sheet(third).locator('form'), thirdLanguage, 'needAct.report').click();
    await expect(button(row(community, title), language, 'need.confirm')).toBeVisible();
    await expect(button(taker, language, 'need.confirm')).toHaveCount(0);
    await button(row(community, title), language, 'need.confirm').click();
    // What one points at stays where it is; for everybody else the need leaves the board.
    await community.mouse.move(0, 0);
    for (const page of [community, taker, third]) await expect(row(page, title)).toHaveCount(0);
    for (const step of ['step.needClaimed', 'step.handOverGranted', 'step.fulfilmentReported', 'step.needConfirmed'])
      await expect(sheet(taker).getByText(say(language, step)).first()).toBeVisible();
    for (const page of [community, taker, third]) await page.context().close();
  });
}

test('only the community ranks, with the keyboard as with the mouse', async ({ browser }) => {
  const community = await pageOf(browser, people.denise);
  const agency = await pageOf(browser, people.marcus);
  await community.goto(northLawndale);
  await agency.goto(northLawndale);
  const first = unique('Blankets');
  const second = unique('Gloves');
  await raise(community, 'en', first, '3 blankets');
  await closeSheet(community);
  await raise(community, 'en', second, '3 pairs');
  await closeSheet(community);
  await expect(row(agency, second)).toBeVisible();
  const isBefore = async () => {
    const titles = await agency.locator('[data-rank-id]').allInnerTexts();
    return titles.findIndex((t) => t.includes(second)) < titles.findIndex((t) => t.includes(first));
  };
  expect(await isBefore()).toBe(false);
  await row(community, second).focus();
  await community.keyboard.press('Alt+ArrowUp');
  await expect.poll(isBefore).toBe(true);
  await expect(row(agency, first).getByRole('button', { name: say('en', 'need.drag') })).toHaveCount(0);
  await community.context().close();
  await agency.context().close();
});

test('a form that is refused keeps every word, and a draft outlives a reload', async ({ browser }) => {
  const page = await pageOf(browser, people.denise);
  await page.goto(northLawndale);
  await button(page, 'en', 'needs.raise').first().click();
  const title = unique('Warm coats');
  await sheet(page).getByLabel(say('en', 'raise.what')).fill(title);
  await sheet(page).getByRole('button', { name: say('en', 'raise.publish') }).click();
  await expect(sheet(page).getByText(say('en', 'raise.problem.missing')).first()).toBeVisible();
  await expect(sheet(page).getByLabel(say('en', 'raise.what'))).toHaveValue(title);
  await page.reload();
  await expect(page.getByLabel(say('en', 'raise.what'))).toHaveValue(title);
  await button(sheet(page), 'en', 'raise.discard').click();
  await page.context().close();
});
