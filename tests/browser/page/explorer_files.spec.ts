// The files of the table of all facts: those in the bundle, and those that a reader saves of the visible rows.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { factOf, story, text } from "../bundle";
import { ALL, openTable, shown, table } from "./explorer";

/** The file that a link saves: its name, and its bytes as text. */
async function save(page: Page, name: "CSV" | "JSON") {
  const download = page.waitForEvent("download");
  await table(page).getByRole("link", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("saved files contain the visible rows in their order, and their names say so", async ({ page }) => {
  for (const [path, lang] of [
    ["", "zh-Hant"],
    ["en/", "en"],
  ]) {
    await openTable(page, `./${path}`);
    const all = await save(page, "CSV");
    expect(all.name).toBe(`facts-${lang}.csv`);
    expect(all.text, "the same bytes as the file beside the page").toBe(text(`${path}facts.csv`));
    expect(all.text.startsWith("\ufeff"), "a byte order mark").toBe(true);
    const json = await save(page, "JSON");
    expect(json).toEqual({ name: `facts-${lang}.json`, text: text(`${path}facts.json`) });

    await table(page).locator("select[name=unit]").selectOption("person");
    await table(page).locator("[data-sort=value]").click();
    const rows = await shown(page);
    const some = await save(page, "CSV");
    expect(some.name).toBe(`facts-${lang}-${rows.length}-of-${ALL}.csv`);
    // No text of this story contains a line end, so each line is a record.
    const lines = (text: string) => text.slice(1).split("\r\n");
    expect(
      lines(some.text)
        .slice(1, -1)
        .map((line) => line.split(",")[0]),
    ).toEqual(rows);
    expect(lines(all.text)).toEqual(expect.arrayContaining(lines(some.text)));
    const saved = JSON.parse((await save(page, "JSON")).text) as { lang: string; facts: { id: string; value: number; label: string }[] };
    expect(saved.lang).toBe(lang);
    expect(saved.facts.map((fact) => fact.id)).toEqual(rows);
    for (const fact of saved.facts) expect(fact).toMatchObject({ value: factOf(fact.id).value, label: factOf(fact.id).label[lang] });
  }
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("the links lead to files that hold every fact", async ({ page, request, baseURL }) => {
    for (const [path, label] of [
      ["", "zh-Hant"],
      ["en/", "en"],
    ]) {
      await page.goto(`./${path}`);
      for (const ending of ["csv", "json"]) {
        const link = table(page).locator(`[data-file="${ending}"]`);
        await expect(link).toBeVisible();
        await expect(link).toHaveAttribute("download", `facts-${label}.${ending}`);
        const address = new URL((await link.getAttribute("href"))!, page.url());
        const answer = await request.get(address.href);
        expect(answer.ok(), address.href.replace(baseURL!, "")).toBe(true);
        const saved = (await answer.body()).toString("utf8");
        for (const fact of story.facts) expect(saved).toContain(fact.label[label]);
      }
    }
  });
});
