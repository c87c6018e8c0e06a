import { type Browser, expect, type Page, test } from '@playwright/test';
import { serious } from '../axe.ts';
import { pageOf, people, viewOf } from '../center.ts';
import { type Language, say } from '../words.ts';

const pages = ['now', 'responses', 'needs', 'hour'] as const;

/** So long a page stands, and so long before a turn nothing is begun that the turn would disturb. */
const turn = 20_000;
const room = 8_000;

const whoReads: Record<Language, string> = { en: people.helen, es: people.luz };

async function wall(browser: Browser, language: Language, query = ''): Promise<Page> {
  const page = await pageOf(browser, whoReads[language], { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto(`/wall${query}`);
  await expect(page.getByRole('heading', { name: say(language, 'wall.title') })).toBeVisible();
  return page;
}

/** The place of the page that stands, as its foot says it. */
const place = (page: Page, language: Language, at: number) => {
  const name = say(language, `wall.page.${pages[at % 4]}`).source.slice(1, -1);
  return page.getByText(say(language, 'wall.place', { page: name, n: (at % 4) + 1, of: 4 }));
};

/** Which page stands, some seconds before the next turn. */
async function standing(page: Page, language: Language): Promise<number> {
  const left = turn - ((await page.evaluate(() => Date.now())) % turn);
  if (left < room) await page.waitForTimeout(left + 1500);
  for (const at of pages.keys()) if (await place(page, language, at).isVisible()) return at;
  throw new Error('no page stands');
}

for (const language of ['en', 'es'] as const) {
  test(`the wall turns by the clock and by key, and pauses (${language})`, async ({ browser }) => {
    const page = await wall(browser, language);
    const at = await standing(page, language);
    await page.clock.fastForward(turn);
    await expect(place(page, language, at + 1)).toBeVisible();

    await page.goto('/wall?page=2');
    await expect(place(page, language, 1)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(place(page, language, 2)).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(place(page, language, 0)).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(place(page, language, 3)).toBeVisible();

    await page.keyboard.press('Space');
    await expect(page.getByText(say(language, 'wall.paused'))).toBeVisible();
    await page.clock.fastForward(turn * 3);
    await expect(place(page, language, 3)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByText(say(language, 'wall.paused'))).toHaveCount(0);

    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/city$/);
    await page.context().close();
  });

  for (const [at, name] of pages.entries()) {
    test(`the wall's page of ${name} can be read from across a room and names nobody (${language})`, async ({ browser }) => {
      const page = await wall(browser, language, `?page=${at + 1}`);
      await page.keyboard.press('Space');
      await expect(place(page, language, at)).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      if (name === 'now') await expect(page.locator('svg text')).toHaveCount(15);
      await page.screenshot({ path: `../../artifacts/screens/wall-${name}-${language}.png` });
      expect(await serious(page)).toEqual([]);
      expect(await beyondItsPlace(page)).toEqual([]);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(31);
      const responses = (await viewOf(page, 'city'))['responses'] ?? [];
      expect(responses.length).toBeGreaterThan(0);
      const words = await page.getByRole('main').innerText();
      for (const response of responses) expect(words).not.toContain(String(response['name']));
      await page.context().close();
    });
  }
}

/** Texts that are cut off by the screen or by the panel that they stand in. */
async function beyondItsPlace(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim()))
      .filter((e) => {
        const text = e.getBoundingClientRect();
        const panel = (e.closest('section') ?? document.documentElement).getBoundingClientRect();
        return text.left < panel.left || text.right > panel.right || text.top < panel.top || text.bottom > panel.bottom;
      })
      .map((e) => e.textContent ?? ''),
  );
}

/** The size of the smallest text, as large as it stands on the screen: a drawing is shown larger than it is drawn. */
async function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll('main *')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim()))
      .map((e) => Number.parseFloat(getComputedStyle(e).fontSize) * (e instanceof SVGGraphicsElement ? (e.getScreenCTM()?.a ?? 1) : 1));
    return Math.round(Math.min(...sizes) * 10) / 10;
  });
}
