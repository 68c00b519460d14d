// A chart seen in another way: sorted, in totals, two facts compared; kept in the link.
import { expect, test, type Page } from '@playwright/test';

async function ready(page: Page, fragment = '') {
  await page.goto('./' + fragment);
  await page.waitForSelector('html[data-interactive]');
}

const order = (page: Page, chart: string) =>
  page.locator(`[data-chart="${chart}"] [data-fact]`).evaluateAll((marks) => marks.map((m) => m.getAttribute('data-fact')));

test('sorting turns the bars round, the link keeps it, and a reload shows the same', async ({ page }) => {
  await ready(page);
  const card = page.locator('[data-chart="unit-person"]');
  const told = await order(page, 'unit-person');
  await card.getByRole('button', { name: '由小到大' }).click();
  await expect(card.getByRole('button', { name: '由小到大' })).toHaveAttribute('aria-pressed', 'true');
  expect(await order(page, 'unit-person')).toEqual([...told].reverse());
  await expect(page).toHaveURL(/#chart-unit-person&by=value-up$/);
  await page.reload();
  await page.waitForSelector('html[data-interactive]');
  await expect(card.getByRole('button', { name: '由小到大' })).toHaveAttribute('aria-pressed', 'true');
  expect(await order(page, 'unit-person')).toEqual([...told].reverse());
  await expect(card).toBeInViewport();
  await expect(card.locator('svg [tabindex="0"]')).toHaveCount(1);
});

test('a pair shows its totals, each symbol with what it is worth', async ({ page }) => {
  await ready(page);
  const card = page.locator('[data-chart="nurseries"]');
  await card.getByRole('button', { name: '總數' }).click();
  await expect(card.locator('svg')).toContainText('一個符號代表5000個');
  await card.locator('[data-fact="nursery-places"]').hover();
  await expect(page.locator('[role="tooltip"]:visible')).toContainText('15.94萬個');
});

test('any two facts of one unit are compared, and no others are offered', async ({ page }) => {
  await ready(page);
  const form = page.locator('form.compare');
  await form.locator('select').first().selectOption('county');
  const offered = await form.locator('select').nth(1).locator('option').evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  expect(offered).toEqual(['balanced-counties', 'preschool-counties']);
  await expect(form.getByRole('status')).toContainText('約1.5');
  await form.locator('select').nth(2).selectOption('balanced-counties');
  await expect(form.getByRole('status')).toContainText('相同');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('no dead control is shown', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.views:visible, .compare:visible')).toHaveCount(0);
  });

  test("Tab goes from a chart's last mark to its tooltip's link", async ({ page }) => {
    await page.goto('./');
    await page.locator('[data-chart="mind-and-sleep"] [data-fact]').last().focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('[role="tooltip"]:visible a:focus')).toHaveCount(1);
  });
});
