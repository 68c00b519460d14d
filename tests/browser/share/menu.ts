// A chart's share menu.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { text } from "../bundle";
import { open } from "../reader";

const MANIFEST = JSON.parse(text("manifest.json")) as {
  charts: {
    id: string;
    editions: Record<string, { title: string; height: number; codes: Record<string, string>; files: Record<string, { width: number; height: number }> }>;
  }[];
};
export const entryOf = (id: string, lang: string) => MANIFEST.charts.find((chart) => chart.id === id)!.editions[lang];

export const card = (page: Page, id: string) => page.locator(`#chart-${id}`);
export const menu = (page: Page) => page.getByRole("dialog");
export const status = (page: Page) => menu(page).getByRole("status");
export const press = (page: Page, name: string) => menu(page).getByRole("button", { name, exact: true }).click();
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens a page and on it a chart's menu. */
export async function openMenu(page: Page, path = "./", id = "nurseries") {
  await open(page, path);
  await card(page, id).locator("a.take").click();
  await expect(menu(page)).toBeVisible();
}

export async function save(page: Page, name: string) {
  const download = page.waitForEvent("download");
  await press(page, name);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
