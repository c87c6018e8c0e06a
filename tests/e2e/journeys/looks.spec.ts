import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { serious } from '../axe.ts';
import { button, littleVillage, northLawndale, pageOf, people, seenIn, sheet, westsideTable } from '../center.ts';
import { part, say } from '../words.ts';

interface Screen {
  name: string;
  who: string | null;
  path: string | ((page: Page) => Promise<string>);
  /** What stands there once everything has come. */
  shows: (page: Page) => Locator;
  /** What is done before one looks. */
  act?: (page: Page) => Promise<void>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first();
const table = (key: string) => (page: Page) => page.getByRole('table', { name: say('es', key) }).getByRole('row').nth(2);
const need = (page: Page) => page.locator('[data-rank-id]').nth(2);
const figures = (page: Page) => page.getByRole('row').filter({ hasText: 'North Lawndale' }).first();
const card = (page: Page) => page.getByRole('article', { name: 'More hot meals for Saturday' });
const safeSpace = '16th Street safe space';

const screens: Screen[] = [
  { name: 'sign-in', who: null, path: '/sign-in', shows: heading('Sign in as…') },
  { name: 'city-board', who: people.denise, path: '/city', shows: figures },
  { name: 'city-responses', who: people.helen, path: '/city/responses', shows: (page) => page.getByText(safeSpace).first() },
  { name: 'city-communities', who: people.helen, path: '/city/communities', shows: figures },
  { name: 'city-data', who: people.helen, path: '/city/data?m=socioeconomic-2008-2012/households-in-poverty&over=needs', shows: figures },
  { name: 'city-data-trend', who: people.helen, path: '/city/data?m=homicides-2001-2018/homicide&v=trend', shows: (page) => page.getByRole('row').filter({ hasText: '2017' }).first() },
  { name: 'city-data-rank', who: people.luz, path: '/city/data?m=homicides-2001-2018/homicide&v=rank', shows: (page) => page.getByText(part('es', 'data.otherAreas')) },
  { name: 'city-data-compare', who: people.luz, path: '/city/data?m=homicides-2001-2018/homicide&per=1000&v=compare&with=socioeconomic-2008-2012/households-in-poverty', shows: figures },
  { name: 'city-data-week', who: people.luz, path: '/city/data?m=no-heat-requests-2020/no-heat-complaint&v=week', shows: (page) => page.getByRole('img', { name: part('es', 'data.weekByCity') }) },
  { name: 'for-you', who: people.luz, path: '/for-you', shows: (page) => page.getByText('More hot meals for Saturday').first() },
  { name: 'community', who: people.denise, path: northLawndale, shows: need },
  { name: 'community-need', who: people.denise, path: `${northLawndale}?open=need-1`, shows: (page) => button(sheet(page), 'en', 'needAct.note') },
  { name: 'community-capabilities', who: people.denise, path: `${northLawndale}/capabilities`, shows: (page) => page.getByText('Community kitchen').first() },
  { name: 'community-people', who: people.denise, path: `${northLawndale}/people`, shows: (page) => page.getByRole('main').getByText('Joyce Tatum').first() },
  { name: 'community-data', who: people.denise, path: `${northLawndale}/data`, shows: (page) => page.getByText('43.1%').first() },
  { name: 'community-executive', who: people.helen, path: northLawndale, shows: (page) => page.getByText(say('en', 'shell.countsOnly')).first() },
  { name: 'la-villita', who: people.rosa, path: littleVillage, shows: need },
  { name: 'la-villita-raise', who: people.rosa, path: `${littleVillage}?open=need.new`, shows: (page) => sheet(page).getByLabel(say('es', 'raise.what')) },
  { name: 'agency', who: people.luz, path: westsideTable, shows: table('inventory.title') },
  {
    name: 'agency-answer',
    who: people.luz,
    path: westsideTable,
    shows: card,
    act: async (page) => {
      await button(card(page), 'es', 'answer.do.provisional').click();
      await expect(card(page).getByLabel(say('es', 'answer.condition'))).toBeVisible();
    },
  },
  { name: 'agency-requests', who: people.luz, path: `${westsideTable}/requests`, shows: card },
  { name: 'agency-roster', who: people.luz, path: `${westsideTable}/roster`, shows: table('roster.title') },
  { name: 'agency-inventory', who: people.luz, path: `${westsideTable}/inventory`, shows: table('inventory.title') },
  { name: 'agency-whereabouts', who: people.luz, path: `${westsideTable}/whereabouts`, shows: (page) => page.getByRole('main').getByText(safeSpace).first() },
  { name: 'agency-people', who: people.luz, path: `${westsideTable}/people`, shows: (page) => page.getByRole('main').getByText('Luz Herrera').first() },
  { name: 'response', who: people.marcus, path: response, shows: (page) => page.getByRole('table').getByText('Box van with lift').first() },
  { name: 'response-map', who: people.marcus, path: async (page) => `${await response(page)}/map`, shows: (page) => page.getByRole('main').getByText('Fellowship hall').first() },
  {
    name: 'response-person',
    who: people.marcus,
    path: async (page) => `${await response(page)}?open=request-1.staff-1`,
    shows: (page) => sheet(page).getByRole('radio', { name: say('en', 'status.movement.onScene') }),
  },
];

const widths = [
  { width: 1440, height: 1000 },
  { width: 768, height: 1024 },
  { width: 375, height: 812 },
];

// Every look leaves a picture: a trace of each step would cost as much as the looking.
test.use({ trace: 'off' });

for (const screen of screens) {
  test(`${screen.name}: nothing serious for axe, nothing wider than the page, at any width, light and dark`, async ({ browser }) => {
    const page = await pageFor(browser, screen.who);
    const path = typeof screen.path === 'string' ? screen.path : await screen.path(page);
    for (const viewport of widths) {
      await page.setViewportSize(viewport);
      await page.goto(path);
      await expect(screen.shows(page)).toBeVisible();
      await screen.act?.(page);
      await settled(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        const at = `${screen.name} at ${viewport.width}, ${colorScheme}`;
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `../../artifacts/screens/${screen.name}-${viewport.width}-${colorScheme}.png` });
        // Nothing but colors differs in the dark.
        expect.soft(await serious(page, colorScheme === 'dark' ? 'color-contrast' : undefined), at).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(overflow, `${at}: wider than the page by`).toBeLessThanOrEqual(0);
      }
    }
    await page.context().close();
  });
}

/** The demo's response in North Lawndale. */
async function response(page: Page): Promise<string> {
  await page.goto('/city');
  const { id } = await seenIn(page, 'city', 'responses', (one) => one.name === safeSpace);
  return `/response/${id}`;
}

async function pageFor(browser: Browser, who: string | null): Promise<Page> {
  const options = { reducedMotion: 'reduce' } as const;
  return who ? pageOf(browser, who, options) : (await browser.newContext(options)).newPage();
}

/** Nothing is still on its way that would change how the page looks. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status', { name: /^(Loading|Cargando)$/ })).toHaveCount(0);
  await page.evaluate(async () => document.fonts.ready);
}
