import { expect, test } from '@playwright/test';
import { act, button, closeSheet, fillNeed, littleVillage, message, northLawndale, pageOf, people, row, sayMany, sheet, unique, write } from '../center.ts';
import { type Language, say } from '../words.ts';

const rooms = [
  { language: 'en', path: northLawndale, one: people.denise, other: people.marcus, name: 'Denise Okafor' },
  { language: 'es', path: littleVillage, one: people.rosa, other: people.beto, name: 'Rosa Villaseñor' },
] as const satisfies readonly { language: Language; path: string; one: string; other: string; name: string }[];

for (const { language, path, one, other, name } of rooms) {
  test(`two people talk, and each sees what the other does (${language})`, async ({ browser }) => {
    const a = await pageOf(browser, one);
    const b = await pageOf(browser, other);
    await a.goto(path);
    await b.goto(path);
    const said = unique(language === 'es' ? 'El salón está abierto' : 'The hall is open');
    await write(a, language, said);
    await expect(message(b, said)).toBeVisible();

    await act(b, language, said, 'reaction.thankYou');
    await expect(message(a, said).getByText(say(language, 'reaction.with', { reaction: say(language, 'reaction.thankYou').source.slice(1, -1), n: 1 }))).toBeVisible();

    await act(b, language, said, 'message.reply');
    const reply = unique(language === 'es' ? 'Gracias, vamos' : 'Thank you, we are coming');
    const replyBox = b.getByRole('textbox', { name: say(language, 'compose.reply') });
    await replyBox.fill(reply);
    await replyBox.press('Enter');
    await expect(a.getByText(reply, { exact: true })).toBeVisible();

    const better = unique(said);
    await act(a, language, said, 'message.edit');
    await a.locator('article textarea').fill(better);
    await a.locator('article textarea').press('Enter');
    await expect(message(b, better)).toBeVisible();
    await button(message(b, better), language, 'message.edited').click();
    await expect(b.getByText(said, { exact: true }).first()).toBeVisible();
    await b.keyboard.press('Escape');

    await act(a, language, better, 'message.pin');
    await expect(message(b, better).getByText(say(language, 'message.pinned'))).toBeVisible();

    // A mention is picked, and stands out for who is called.
    const box = b.getByRole('textbox', { name: say(language, 'compose.label') });
    await box.pressSequentially(`@${name.slice(0, 5)}`);
    await b.getByRole('option', { name: new RegExp(name) }).click();
    const call = unique('…');
    await box.pressSequentially(call);
    await box.press('Enter');
    await expect(message(a, call).getByText(`@${name}`)).toBeVisible();

    await act(a, language, better, 'message.delete');
    await button(message(a, better), language, 'message.delete').click();
    await expect(message(b, better)).toBeHidden();
    await a.context().close();
    await b.context().close();
  });

  test(`a message becomes a need, and /need opens the same form (${language})`, async ({ browser }) => {
    const page = await pageOf(browser, one);
    await page.goto(path);
    const said = unique(language === 'es' ? 'Hacen falta sillas' : 'Chairs are missing');
    await write(page, language, said);
    await act(page, language, said, 'message.toNeed');
    await expect(sheet(page).getByLabel(say(language, 'raise.what'))).toHaveValue(said);
    await fillNeed(page, language, null, '12');
    await closeSheet(page);
    await expect(row(page, said)).toBeVisible();
    await expect(message(page, said).getByRole('button', { name: say(language, 'message.needFrom') })).toBeVisible();

    const box = page.getByRole('textbox', { name: say(language, 'compose.label') });
    await box.pressSequentially('/need');
    await box.press('Enter');
    await expect(sheet(page).getByLabel(say(language, 'raise.what'))).toBeVisible();
    await page.context().close();
  });
}

test('who is writing is shown while they write, and older messages come by scrolling', async ({ browser }) => {
  const a = await pageOf(browser, people.denise);
  const b = await pageOf(browser, people.marcus);
  await a.goto(northLawndale);
  await b.goto(northLawndale);
  const first = unique('The first of many');
  await write(a, 'en', first);
  await expect(message(b, first)).toBeVisible();
  await b.getByRole('textbox', { name: say('en', 'compose.label') }).pressSequentially('I am');
  await expect(a.getByText(say('en', 'typing.one', { a: 'Marcus Bell' }))).toBeVisible();

  await sayMany(a, 'community/north-lawndale', Array.from({ length: 60 }, (_, n) => `${first}, ${n + 1} more`));
  await expect(message(b, `${first}, 60 more`)).toBeVisible();
  await b.reload();
  await expect(message(b, `${first}, 60 more`)).toBeVisible();
  const stream = b.getByRole('log').or(b.getByLabel(say('en', 'chat.stream'))).first();
  await expect(async () => {
    await stream.hover();
    await b.mouse.wheel(0, -4000);
    await expect(b.locator('article').filter({ hasText: new RegExp(`${first}$`) })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  for (const n of [10, 11, 12]) await expect(message(b, `${first}, ${n} more`)).toHaveCount(1);
  await a.context().close();
  await b.context().close();
});

test('on a phone too, the chat opens the form of a need and the needs that it names', async ({ browser }) => {
  const page = await pageOf(browser, people.rosa, { viewport: { width: 375, height: 812 }, hasTouch: true });
  await page.goto(`${littleVillage}/chat`);
  const box = page.getByRole('textbox', { name: say('es', 'compose.label') });
  await box.pressSequentially('/necesidad');
  await box.press('Enter');
  await expect(sheet(page).getByLabel(say('es', 'raise.what'))).toBeVisible();
  const title = unique('Colchas');
  await fillNeed(page, 'es', title, '5');
  await expect(sheet(page)).toHaveCount(0);

  const number = /\d+/.exec(await page.getByText(say('es', 'needDone.raised')).innerText())?.[0] ?? '';
  await box.fill(`Para #${number}, ya mismo`);
  await button(page, 'es', 'compose.send').tap();
  await message(page, `Para #${number}`).getByRole('button', { name: `#${number}`, exact: true }).tap();
  await expect(sheet(page).getByRole('heading', { name: title })).toBeVisible();
  await page.goBack();
  await expect(sheet(page)).toHaveCount(0);
  await expect(box).toBeVisible();
  await page.context().close();
});
