// Printed, the page is a poster of a few sheets.
import { expect, test } from '@playwright/test';

test('the page prints on at most six A4 sheets', async ({ page }) => {
  await page.goto('./');
  await page.waitForSelector('html[data-interactive]');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.length).toBeLessThanOrEqual(6);
});
