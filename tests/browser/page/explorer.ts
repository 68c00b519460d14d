// The table of all facts.
import { expect, type Page } from "@playwright/test";
import { story } from "../bundle";
import { open } from "../reader";

export const ALL = story.facts.length;
/** The number of rows shown before the reader asks for more. */
export const FIRST = 8;

export const table = (page: Page) => page.locator("#explorer");
/** Goes to the table, which then starts. */
export async function approach(page: Page) {
  await table(page).evaluate((one) => one.scrollIntoView());
  await expect(table(page)).toHaveAttribute("data-live", "");
}
/** Opens a page with its program and goes to the table. */
export async function openTable(page: Page, path = "./") {
  await open(page, path);
  await approach(page);
}
/** The ids of the facts whose rows are visible. */
export const shown = (page: Page) =>
  table(page)
    .locator("tbody tr:visible th a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.replace("#fact-", "")));
export const status = (page: Page) => table(page).getByRole("status");
export const search = (page: Page) => table(page).getByRole("searchbox", { name: "搜尋" });
export const choice = (page: Page, name: string) => table(page).getByRole("combobox", { name });
export const heading = (page: Page, name: string) => table(page).getByRole("columnheader", { name });
export const ids = (holds: (fact: (typeof story.facts)[number]) => boolean) => story.facts.filter(holds).map((fact) => fact.id);
