import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { littleVillage, northLawndale, pageOf, people, row, runImport, sheet, unique } from '../center.ts';
import { type Language, say } from '../words.ts';

const header = 'reference,community,title,description,category,priority,quantity,unit,place,needed_by,term';

const rooms = [
  { language: 'en', path: northLawndale, who: people.denise, community: 'North Lawndale', title: 'Bags of rice' },
  { language: 'es', path: littleVillage, who: people.rosa, community: 'La Villita', title: 'Bolsas de arroz' },
] as const satisfies readonly { language: Language; path: string; who: string; community: string; title: string }[];

for (const { language, path, who, community, title } of rooms) {
  test(`a file of needs is imported while people watch, once, and its bad rows are named (${language})`, async ({ browser }, info) => {
    const page = await pageOf(browser, who);
    await page.goto(path);
    const first = unique(title);
    const reference = unique('REF');
    const file = info.outputPath('needs.csv');
    const needs = (quantity: number) => [
      header,
      `${reference},${community},${first},,food,urgent,${quantity},kg,,,short-term`,
      'REF-X,Nowhere Park,Lamps,,food,urgent,2,,,,short-term',
      `${reference}-2,${community},"${first}, more",,food,urgent,many,,,,short-term`,
    ];

    await writeFile(file, needs(12).join('\r\n'));
    const one = await runImport('needs', file);
    expect(one.code).toBe(1);
    expect(one.said).toContain('1 added, 0 changed, 0 unchanged, 2 refused');
    expect(one.said).toMatch(/line 3, community: .+ \(\w+\)/);
    expect(one.said).toMatch(/line 4, quantity: .+ \(\w+\)/);
    await expect(row(page, first)).toHaveCount(1);

    const two = await runImport('needs', file);
    expect(two.said).toContain('0 added, 0 changed, 1 unchanged, 2 refused');
    await writeFile(file, needs(15).slice(0, 2).join('\n'));
    expect(await runImport('needs', file)).toEqual({ code: 0, said: expect.stringContaining('0 added, 1 changed, 0 unchanged, 0 refused') });
    await row(page, first).click();
    await expect(sheet(page).getByText(say(language, 'step.needRevised', { n: 15 }))).toBeVisible();
    await expect(row(page, first)).toHaveCount(1);
    await page.context().close();
  });
}

test("the City portal's boundaries are imported beside the running center, and a second time change nothing", async ({ browser }) => {
  const file = '../data/boundaries-four-areas.geojson';
  expect((await runImport('boundaries', file)).code).toBe(0);
  const again = await runImport('boundaries', file);
  expect(again).toEqual({ code: 0, said: expect.stringContaining('0 added, 0 changed, 4 unchanged, 0 refused') });
  const page = await pageOf(browser, people.helen);
  await page.goto('/city');
  await expect(page.locator('svg a path')).toHaveCount(77);
  await page.context().close();
});
