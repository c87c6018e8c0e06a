import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { littleVillage, northLawndale, pageOf, people } from '../center.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const screens = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'city-board', who: people.denise, path: '/city' },
  { name: 'city-responses', who: people.helen, path: '/city/responses' },
  { name: 'city-communities', who: people.helen, path: '/city/communities' },
  { name: 'for-you', who: people.luz, path: '/for-you' },
  { name: 'community', who: people.denise, path: northLawndale },
  { name: 'community-need', who: people.denise, path: `${northLawndale}?open=need-1` },
  { name: 'community-capabilities', who: people.denise, path: `${northLawndale}/capabilities` },
  { name: 'community-people', who: people.denise, path: `${northLawndale}/people` },
  { name: 'community-executive', who: people.helen, path: northLawndale },
  { name: 'la-villita', who: people.rosa, path: littleVillage },
  { name: 'la-villita-raise', who: people.rosa, path: `${littleVillage}?open=need.new` },
] as const;

const widths = [
  { width: 1440, height: 1000 },
  { width: 768, height: 1024 },
  { width: 375, height: 812 },
];

for (const { name, who, path } of screens) {
  for (const viewport of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} at ${viewport.width}, ${colorScheme}: nothing serious for axe, nothing wider than the page`, async ({ browser }) => {
        const options = { viewport, colorScheme, reducedMotion: 'reduce' } as const;
        const page = who ? await pageOf(browser, who, options) : await (await browser.newContext(options)).newPage();
        await page.goto(path);
        await expect(page.getByRole('main').or(page.getByRole('heading', { level: 1 })).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `../../artifacts/screens/${name}-${viewport.width}-${colorScheme}.png` });
        expect(await serious(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await page.context().close();
      });
    }
  }
}

/** What axe finds that is serious or worse, with where it stands. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run();
    interface Violation {
      id: string;
      impact: string;
      nodes: { html: string }[];
    }
    return violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
  });
}
