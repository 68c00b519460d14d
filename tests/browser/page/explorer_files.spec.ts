// The files of the table of all facts: as the bundle has them, and as a reader saves what is shown.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { factOf, story, text } from "../bundle";
import { open } from "../reader";
import { ALL, shown, table } from "./explorer";

/** What a link saves: the file's name, and its bytes as text. */
async function save(page: Page, name: "CSV" | "JSON") {
  const download = page.waitForEvent("download");
  await table(page).getByRole("link", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("what is saved is what is shown, in its order, and says so in its name", async ({ page }) => {
  for (const [path, lang] of [
    ["", "zh-Hant"],
    ["en/", "en"],
  ]) {
    await open(page, `./${path}`);
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
    // No text of this story has a line end, so lines are records.
    const lines = (text: string) => text.slice(1).split("\r\n");
    expect(
      lines(some.text)
        .slice(1, -1)
        .map((line) => line.split(",")[0]),
    ).toEqual(rows);
    expect(lines(all.text)).toEqual(expect.arrayContaining(lines(some.text)));
    const told = JSON.parse((await save(page, "JSON")).text) as { lang: string; facts: { id: string; value: number; label: string }[] };
    expect(told.lang).toBe(lang);
    expect(told.facts.map((fact) => fact.id)).toEqual(rows);
    for (const fact of told.facts) expect(fact).toMatchObject({ value: factOf(fact.id).value, label: factOf(fact.id).label[lang] });
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
