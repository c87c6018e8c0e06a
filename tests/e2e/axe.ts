import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe finds that is serious or worse, with where it stands; of one rule alone if it is named, and within one part of the page. */
export async function serious(page: Page, rule?: string, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async ([only, part]) => {
    const { violations } = await (window as unknown as { axe: { run: (within: string, options: object) => Promise<{ violations: Violation[] }> } }).axe.run(part, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: [only] } : {}),
    });
    return violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
  }, [rule, within] as const);
}
