// The query of the table of all facts: kept in the address, and answered even if the program is refused.
import { expect, test } from "@playwright/test";
import { DIST } from "../bundle";
import { watch } from "../reader";
import { choice, FIRST, heading, ids, openTable, search, shown, table } from "./explorer";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the address contains the query, and opened elsewhere gives the same rows", async ({ page, context }) => {
  await openTable(page);
  const steps = await page.evaluate(() => history.length);
  await search(page).fill('100個 & 托位#"<b>');
  await expect(page).toHaveURL(/#explorer&q=100%E5%80%8B\+%26\+/);
  await search(page).fill("社區");
  await choice(page, "單位").selectOption("site");
  await heading(page, "數值").getByRole("button").click();
  expect(page.url()).toContain("#explorer&q=%E7%A4%BE%E5%8D%80&unit=site&sort=value-down");
  expect(await page.evaluate(() => history.length), "no step in the history").toBe(steps);
  const rows = await shown(page);
  expect(rows.length).toBeGreaterThan(1);

  const other = await context.newPage();
  await openTable(other, page.url());
  expect(await shown(other)).toEqual(rows);
  await expect(search(other)).toHaveValue("社區");
  await expect(choice(other, "單位")).toHaveValue("site");
  await expect(heading(other, "數值")).toHaveAttribute("aria-sort", "descending");
  await expect(search(other)).toBeInViewport();

  // Going to a sentence and back keeps the view. A link within the page changes it.
  await other.locator("#explorer tbody tr:visible").first().getByRole("link").last().click();
  await expect(other.locator(".s:target")).toBeInViewport();
  await other.goBack();
  expect(await shown(other)).toEqual(rows);
  await other.evaluate(() => void (location.hash = "#explorer&exact=nearly"));
  await expect.poll(() => shown(other)).toEqual(ids((fact) => fact.qualifier === "nearly"));
  await expect(search(other)).toHaveValue("");
});

test("hostile addresses change no query and write nothing", async ({ page }) => {
  const seen = watch(page);
  await openTable(page);
  for (const rest of [
    '&section="]health&unit=<img src=x onerror=alert(1)>&exact=very&sort=__proto__',
    "&&&===&q",
    "&unit=constructor&section[]=health",
    "&sort=-down",
    "&__proto__=1&toString=2",
  ]) {
    await page.evaluate((hash) => void (location.hash = hash), `explorer${rest}`);
    expect(await shown(page), rest).toHaveLength(FIRST);
  }
  for (const [words, found] of [
    ["%", "%"],
    ["%ff", "\ufffd"],
    [`${encodeURIComponent("<img src=x onerror=alert(1)>")}${"9".repeat(9000)}`, `<img src=x onerror=alert(1)>${"9".repeat(52)}`],
  ]) {
    await page.goto("about:blank");
    await openTable(page, `./#explorer&q=${words}`);
    await expect(search(page)).toHaveValue(found);
  }
  await expect(table(page).locator("img")).toHaveCount(0);
  expect(seen.problems()).toEqual([]);
});

test("the table works where the program is refused: from a disk, and in a sandboxed frame", async ({ page, baseURL }) => {
  await page.goto(`file://${DIST}/index.html#explorer&unit=county`);
  expect(await shown(page)).toEqual(ids((fact) => fact.unit === "county"));
  await search(page).fill("學前");
  expect(await shown(page)).toEqual(["preschool-counties"]);
  await expect(page.locator("html")).not.toHaveAttribute("data-interactive");

  await page.goto(`${baseURL}story.json`);
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = src;
    document.body.replaceChildren(frame);
  }, `${baseURL}index.html`);
  const frame = page.frameLocator("iframe");
  await frame.locator("#explorer").evaluate((one) => one.scrollIntoView());
  await frame.locator("#explorer[data-live] input").fill("學前");
  await expect(frame.locator("#explorer tbody tr:not([hidden])")).toHaveCount(1);
});
