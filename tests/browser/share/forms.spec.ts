// One build, five forms: the page, the story embedded, a chart embedded, the one file, the unpacked zip. Each shows the facts and values
// of story.json in each edition; also without script, without the program, and in a sandbox.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Frame, type Page, test } from "@playwright/test";
import { DIST, EDITIONS, factOf, onPage, readFigure, text } from "../bundle";
import { wanted } from "../reader";
import { type Host, host } from "../static_host";
import { unzip } from "../unzip";

// A policy without 'wasm-unsafe-eval', which refuses only the program.
const NO_WASM = "script-src 'self' 'unsafe-inline'";
const WAYS = ["as it is", "scripts off", "wasm refused", "in a sandboxed frame"] as const;
type Way = (typeof WAYS)[number];

let scratch: string;
let hosts: Host[] = [];
let plain: Host, strict: Host, zipped: Host;

test.beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "sanjin-forms-"));
  unzip(join(DIST, "sanjin.zip"), scratch);
  hosts = [plain, strict, zipped] = await Promise.all([
    host(DIST),
    host(DIST, "/", { "content-security-policy": NO_WASM }),
    host(join(scratch, "sanjin"), "/a b/數說/"),
  ]);
  // The one file under another name in another folder, with and without that policy.
  const folder = join(scratch, "下載 的 檔案");
  mkdirSync(folder);
  const html = text("sanjin.html");
  writeFileSync(join(folder, "三晉 (1).html"), html);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${NO_WASM}">`;
  writeFileSync(join(folder, "三晉 (2).html"), html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${meta}`));
});
test.afterAll(async () => {
  await Promise.all(hosts.map((one) => one.close()));
  rmSync(scratch, { recursive: true, force: true });
});

/** The address of a form in an edition and a mode, or undefined if it is not tested. */
type Form = { name: string; url: (folder: string, way: Way) => string | undefined; charts: string[] };
const whole = onPage.filter(({ section }) => section !== "opening").map(({ id }) => id);
const on = (way: Way) => (way === "wasm refused" ? strict : plain).url;
const FORMS: Form[] = [
  { name: "the page", url: (folder, way) => `${on(way)}${folder}index.html`, charts: whole },
  { name: "the embedded story", url: (folder, way) => `${on(way)}embed/story/${folder}`, charts: whole },
  // zip.spec.ts compares the files with the page's; this tests that they work in any folder.
  { name: "the unpacked zip", url: (folder, way) => (way === "as it is" || way === "in a sandboxed frame" ? zipped.url + folder : undefined), charts: whole },
  {
    name: "the one file",
    url: (folder, way) => {
      // The other editions are packed, so they need script.
      if (way === "scripts off" && folder) return undefined;
      const file = join(scratch, "下載 的 檔案", way === "wasm refused" ? "三晉 (2).html" : "三晉 (1).html");
      return pathToFileURL(file).href + (folder && `?lang=${folder.slice(0, -1)}`);
    },
    charts: whole,
  },
  // chart/frame.spec.ts tests the unchanged one.
  ...["nurseries", "county-coverage", "rescue"].map((id) => ({
    name: `embedded, ${id}`,
    url: (folder: string, way: Way) => (way === "as it is" ? undefined : `${on(way)}embed/${id}/${folder}`),
    charts: [id],
  })),
];

/** The facts in a form: by chart and fact, the figures in its table and in its mark's tooltip. */
async function shown(at: Page | Frame) {
  const found = await at.locator("[data-chart]").evaluateAll((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll("table tr[data-row]")].map((row) => {
        const fact = row.getAttribute("data-row")!;
        const mark = root.querySelector(`[data-fact="${fact}"]`);
        const tip = document.getElementById(mark?.getAttribute("aria-describedby") ?? "");
        return {
          chart: root.getAttribute("data-chart")!,
          fact,
          drawn: mark !== null,
          table: row.querySelector("td")!.textContent!,
          tip: tip?.querySelector("b")?.textContent ?? null,
        };
      }),
    ),
  );
  return found.filter(({ fact }) => fact);
}

async function expectSame(at: Page | Frame, name: string, charts: string[]) {
  const rows = await shown(at);
  const byName = (a: { chart: string; fact: string }, b: { chart: string; fact: string }) => `${a.chart} ${a.fact}`.localeCompare(`${b.chart} ${b.fact}`);
  const expected = onPage
    .filter(({ id }) => charts.includes(id))
    .flatMap(({ id, facts }) => facts.map((fact) => (({ value, qualifier }) => ({ chart: id, fact, value, qualifier }))(factOf(fact))));
  expect.soft(rows.map(({ chart, fact, table }) => ({ chart, fact, ...readFigure(table) })).sort(byName), name).toEqual(expected.sort(byName));
  // The drawing agrees with its table.
  for (const { chart, fact, drawn, table, tip } of rows) expect.soft([chart, fact, drawn, tip], name).toEqual([chart, fact, true, table]);
  const pictures = at.locator("[data-chart] svg.chart");
  expect.soft(await pictures.count(), name).toBeGreaterThanOrEqual(charts.length);
  await expect(at.locator("[data-chart] svg.chart:visible").first()).toBeVisible();
}

/** Opens an address in the given form; returns the document to examine. */
async function open(page: Page, url: string, way: Way): Promise<Page | Frame> {
  if (way !== "in a sandboxed frame") {
    const answer = await page.goto(url);
    // A file from a disk has no response.
    expect(answer?.ok() ?? true, `${url} is there`).toBe(true);
    return page;
  }
  const file = join(scratch, `frame ${encodeURIComponent(url).slice(-40)}.html`);
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><iframe sandbox="allow-scripts" width="800" height="600" src="${url}"></iframe>`);
  await page.goto(pathToFileURL(file).href);
  const frame = page.frames()[1];
  await frame.waitForLoadState();
  return frame;
}

for (const way of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled: way !== "scripts off" });
    for (const { lang, folder } of EDITIONS) {
      test(`${lang}: every form shows the facts and values of story.json`, async ({ page }) => {
        test.slow();
        for (const { name, url, charts } of FORMS) {
          const address = url(folder, way);
          if (!address) continue;
          await test.step(name, async () => {
            const at = await open(page, address, way);
            await expect(at.locator("html")).toHaveAttribute("lang", lang);
            await expect(at.locator("html[data-edition]")).toHaveCount(0);
            if (way === "as it is") await wanted(at);
            await expectSame(at, name, charts);
            if (way === "wasm refused") await expect(at.locator("html[data-interactive]")).toHaveCount(0);
          });
        }
      });
    }
  });
}
