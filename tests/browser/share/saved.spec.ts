// The files that the share menu saves.
import { expect, test } from "@playwright/test";
import { bytes, ONE_FILE } from "../bundle";
import { open } from "../reader";
import { card, entryOf, menu, openMenu, press, save, status } from "./menu";

test.use({ contextOptions: { reducedMotion: "reduce" }, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });

test("files: the SVG of the current view, a PNG drawn from it, a CSV for spreadsheets", async ({ page }) => {
  await openMenu(page);
  const svg = await save(page, "存成SVG");
  expect(svg.name).toBe("nurseries-zh-Hant.svg");
  expect(svg.bytes.equals(bytes("charts/nurseries.svg"))).toBe(true);
  await expect(status(page)).toHaveText("已交瀏覽器儲存：nurseries-zh-Hant.svg");

  const png = await save(page, "存成PNG");
  expect(png.name).toBe("nurseries-zh-Hant.png");
  expect(png.bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  const { width, height } = entryOf("nurseries", "zh-Hant").files.png;
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([width, height]);
  expect(png.bytes.equals(bytes("charts/nurseries.png")), "drawn here, with the fonts of this machine").toBe(false);

  const csv = await save(page, "存成CSV");
  expect(csv.bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
  expect(csv.bytes.equals(bytes("charts/nurseries.csv"))).toBe(true);

  await press(page, "關閉");
  await card(page, "nurseries").locator(".views button").nth(1).click();
  await card(page, "nurseries").locator("a.take").click();
  const totals = await save(page, "存成SVG");
  expect(totals.name).toBe("nurseries.show.totals-zh-Hant.svg");
  expect(totals.bytes.equals(bytes("charts/nurseries.show.totals.svg"))).toBe(true);
});

test("every view of a chart has a file", async ({ page }) => {
  await open(page, "./en/");
  const id = "nurseries";
  for (const [n, view] of ["", ".show.totals"].entries()) {
    await card(page, id).locator(".views button").nth(n).click();
    await card(page, id).locator("a.take").click();
    const svg = await save(page, "Save as SVG");
    expect(svg.bytes.equals(bytes(`charts/en/${id}${view}.svg`)), view).toBe(true);
    await press(page, "Close");
  }
});

test("if the browser can't draw the picture, the prebuilt one is saved", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = () => {
      throw new DOMException("", "SecurityError");
    };
  });
  await openMenu(page);
  const png = await save(page, "存成PNG");
  expect(png.bytes.equals(bytes("charts/nurseries.png"))).toBe(true);
  await expect(status(page)).toContainText("預先製好的圖");
});

test("if a file can't be loaded, the reader gets a link to it", async ({ page, baseURL }) => {
  await openMenu(page);
  await page.route("**/charts/**", (route) => route.abort());
  for (const [name, file] of [
    ["存成CSV", "nurseries.csv"],
    ["存成PNG", "nurseries.png"],
  ]) {
    await press(page, name);
    await expect(status(page).getByRole("link", { name: file })).toHaveAttribute("href", `${baseURL}charts/${file}`);
  }
});

test("in one file pictures and data are saved, and features that need an address are not offered", async ({ page }) => {
  await open(page, ONE_FILE);
  await card(page, "nurseries").locator("a.take").click();
  await expect(menu(page)).toBeVisible();
  const svg = await save(page, "存成SVG");
  expect(svg.bytes.equals(bytes("charts/nurseries.svg"))).toBe(true);
  const png = await save(page, "存成PNG");
  expect(png.bytes.readUInt32BE(16)).toBe(entryOf("nurseries", "zh-Hant").files.png.width);
  await expect(menu(page).getByRole("button", { name: "iframe" })).toBeHidden();
});
