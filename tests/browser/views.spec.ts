// A chart seen in another way: in totals; kept in the link.
import { expect, test, type Page } from '@playwright/test';

async function ready(page: Page, fragment = '') {
  await page.goto('./' + fragment);
  await page.waitForSelector('html[data-interactive]');
}

test('a pair shows its totals, the link keeps them, and a reload shows the same', async ({ page }) => {
  await ready(page);
  const card = page.locator('[data-chart="nurseries"]');
  await card.getByRole('button', { name: '總數' }).click();
  await expect(card.getByRole('button', { name: '總數' })).toHaveAttribute('aria-pressed', 'true');
  await expect(card.locator('svg')).toContainText('一個符號代表5000個');
  await expect(page).toHaveURL(/#chart-nurseries&show=totals$/);
  await page.reload();
  await page.waitForSelector('html[data-interactive]');
  await expect(card.getByRole('button', { name: '總數' })).toHaveAttribute('aria-pressed', 'true');
  await expect(card.locator('svg')).toContainText('一個符號代表5000個');
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

test('a link to a chart that stands within another leads there', async ({ page }) => {
  await page.goto('./#chart-first-intakes');
  await expect(page.locator('[data-chart="new-institutions"]')).toBeInViewport();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('no dead control is shown', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.views:visible')).toHaveCount(0);
  });

  test("Tab goes from a chart's last mark to its tooltip's link", async ({ page }) => {
    await page.goto('./');
    await page.locator('[data-chart="mind-and-sleep"] [data-fact]').last().focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('[role="tooltip"]:visible a:focus')).toHaveCount(1);
  });
});
