// axe on the whole page of each edition: every rule it has, WCAG 2.2 AA and best practices, in both widths and both colour schemes.
import { axe } from './axe';
import { expect, test } from '@playwright/test';

// "experimental" has the rule for WCAG 2.5.3, Label in Name.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'];

const CASES = [
  { path: './', width: 1280, colorScheme: 'light' },
  { path: './', width: 360, colorScheme: 'dark' },
  { path: './zh-Hans/', width: 1280, colorScheme: 'dark' },
  { path: './zh-Hans/', width: 360, colorScheme: 'light' },
  { path: './en/', width: 1280, colorScheme: 'light' },
  { path: './en/', width: 360, colorScheme: 'dark' },
] as const;

for (const { path, width, colorScheme } of CASES) {
  test(`${path} at ${width} px, ${colorScheme}, axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await page.waitForSelector('html[data-interactive]');
    for (const state of ['closed', 'open']) {
      if (state === 'open') {
        // Tables and a tooltip shown: what is hidden is not looked at.
        await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
        await page.locator('[data-chart] .mk').first().focus();
      }
      const { violations, incomplete } = await axe(page).withTags(RULES).analyze();
      // An id that nothing has is a doubt to axe: the element might come later. Here it will not.
      const found = violations.concat(incomplete.filter((rule) => rule.id === 'aria-valid-attr-value'));
      const told = found.map(({ id, impact, help, nodes }) => `${id} (${impact}, ${nodes.length}×): ${help}\n  ${nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.failureSummary?.replace(/\s+/g, ' ')}`).join('\n  ')}`);
      expect(told.join('\n'), state).toBe('');
    }
  });
}
