// The account of all numerals, checked by the program before the reader's eyes.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStory } from './reader';

const story = loadStory();
const ledger = JSON.parse(readFileSync(join(__dirname, '../../dist/story.json'), 'utf8')).ledger as { fact: string | null }[];

async function open(page: Page, path = './') {
  await page.goto(path);
  await page.waitForSelector('html[data-interactive]');
  return page.locator('.verify button');
}

test('by mouse: every numeral agrees, as many as story.json has, and each line is a link to its place', async ({ page }) => {
  await (await open(page)).click();
  const shown = page.locator('.verify');
  await expect(shown).toContainText('0處不符');
  await expect(shown).toContainText(`${ledger.length}個數字`);
  await expect(shown).toContainText(`畫成了圖 ${story.facts.length}處`);
  expect(await shown.locator('.verify-lines a').count()).toBeGreaterThanOrEqual(ledger.length);
  const targets = await shown.locator('.verify-lines a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));
  const missing = await page.evaluate((all) => all.filter((hash) => !document.getElementById(hash.slice(1))), targets);
  expect(missing).toEqual([]);
});

test('by keyboard, in English', async ({ page }) => {
  await (await open(page, './en/')).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.verify')).toContainText('Mismatches: 0');
});

test('a digit altered on the page is found', async ({ page }) => {
  const button = await open(page);
  await page.evaluate(() => {
    const numeral = document.querySelector('#article a[data-numeral="nurseries"]')!;
    numeral.firstChild!.textContent = numeral.firstChild!.textContent!.replace('3285', '3286');
  });
  await button.click();
  await expect(page.locator('.verify')).toContainText('1處不符');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the account is told, and no dead button is shown', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('#method')).toContainText(`${ledger.length}處`);
    await expect(page.locator('.verify button')).toBeHidden();
  });
});
