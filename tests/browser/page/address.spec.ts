// Whatever is in the address or comes as a message, the page keeps its form. Cases are generated from a seed, so that one
// that fails can be repeated; SANJIN_CASES=2000 runs more.
import { expect, test } from "@playwright/test";
import { open, wanted, watch } from "../reader";
import { approach } from "./explorer";

const CASES = Number(process.env.SANJIN_CASES ?? 120);

/** A time limit that suffices on a busy machine and ends a hang. */
const TIME = 60_000 + 400 * CASES;

/** mulberry32: the same numbers for the same seed. */
function drawn(seed: number) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)];
  return { next, pick, times: (most: number) => Math.floor(next() * (most + 1)) };
}

const PIECES = [
  "explorer",
  "#",
  "&",
  "=",
  "q",
  "section",
  "unit",
  "exact",
  "sort",
  "health",
  "person",
  "percent",
  "over",
  "nearly",
  "value",
  "value-down",
  "label",
  "-down",
  "article",
  "chart-nurseries",
  "fact-nurseries",
  "s-1",
  "by",
  "show",
  "totals",
  "value-up",
  "%",
  "%00",
  "%zz",
  "%E8",
  "+",
  " ",
  "萬",
  "3,285",
  "０",
  "<img src=x onerror=alert(1)>",
  '"]',
  "*",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "toString",
  "\\",
  "‮",
  "\ud800",
  "🀄",
  "x".repeat(3000),
  "../",
  "//evil.example",
  "${x}",
  "(",
  "[",
  "^",
];

function fragment({ pick, times, next }: ReturnType<typeof drawn>): string {
  const pieces = Array.from({ length: times(7) }, () => pick(PIECES));
  const pairs = Array.from({ length: times(4) }, () => `${pick(["q", "section", "unit", "exact", "sort", "x", ""])}=${pick(PIECES)}`);
  return next() < 0.6 ? ["explorer", ...pairs].join("&") : pieces.join("");
}

test("no fragment makes an element, an error or a choice that the page does not offer", async ({ page }) => {
  test.setTimeout(TIME);
  const seen = watch(page);
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    return dialog.dismiss();
  });
  await open(page, "index.html");
  const draws = drawn(20261125);
  const fragments = Array.from({ length: CASES }, () => fragment(draws));
  const wrong = await page.evaluate(async (fragments) => {
    const explorer = document.getElementById("explorer") as HTMLElement;
    const field = explorer.querySelector("[name=q]") as HTMLInputElement;
    const selects = [...explorer.querySelectorAll("select")];
    const rows = [...explorer.querySelectorAll<HTMLElement>("tbody tr")];
    const inside = () => explorer.querySelectorAll("*").length;
    const before = { elements: inside(), here: location.pathname, rows: rows.length };
    const wrong: string[] = [];
    for (const fragment of fragments) {
      const say = (what: string) => wrong.push(`${what}: ${JSON.stringify(fragment.slice(0, 200))}`);
      const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      const old = location.href;
      location.hash = fragment;
      if (location.href !== old) await changed;
      if (inside() !== before.elements) say("elements came or went");
      if (location.pathname !== before.here) say("left the page");
      if ([...field.value].length > field.maxLength) say("the search is longer than one can type");
      for (const select of selects) if (select.selectedIndex < 0) say(`${select.name} is none of its choices`);
      // Folded rows count: they are found, and one click away.
      const shown = rows.filter((row) => row.getAttribute("hidden") !== "").length;
      const all = explorer.querySelectorAll("tbody tr").length;
      if (all !== before.rows) say("rows came or went");
      const status = explorer.querySelector("[role=status]")?.textContent ?? "";
      if (shown && !status.includes(String(shown))) say(`${shown} rows are shown, but it says ${status}`);
    }
    return wrong;
  }, fragments);
  expect(wrong).toEqual([]);
  expect(asked, "a dialog shows that something ran").toBe(0);
  expect(seen.problems()).toEqual([]);
});

test("the address contains the table's query, and opening it restores the query", async ({ page }) => {
  test.setTimeout(TIME);
  await page.goto("index.html");
  await approach(page);
  const draws = drawn(7);
  const asked = Array.from({ length: CASES }, () => ({
    q:
      draws.next() < 0.5
        ? draws.pick(["", "3285", "萬", "托位", "1,900", "&=#%+", "<b>", "a b", "余"])
        : Array.from({ length: draws.times(5) }, () => draws.pick([...'托位萬人 1590.%&=#+"<>\\/\u{1f600}é\t'])).join(""),
    section: draws.times(4),
    unit: draws.times(5),
    exact: draws.times(3),
    sort: draws.times(5),
  }));
  const wrong = await page.evaluate(async (asked) => {
    const explorer = document.getElementById("explorer") as HTMLElement;
    const control = (name: string) => explorer.querySelector(`[name=${name}]`) as HTMLInputElement & HTMLSelectElement;
    const sorts = [...explorer.querySelectorAll<HTMLElement>("[data-sort]")];
    const state = () =>
      JSON.stringify([
        ...["q", "section", "unit", "exact"].map((name) => control(name).value),
        ...sorts.map((sort) => sort.parentElement!.getAttribute("aria-sort")),
        [...explorer.querySelectorAll<HTMLElement>("tbody tr")].filter((row) => !row.hidden).map((row) => row.textContent),
      ]);
    const goTo = async (hash: string) => {
      if (location.hash === hash) return;
      const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = hash;
      await changed;
    };
    const wrong: string[] = [];
    for (const one of asked) {
      control("q").value = one.q;
      for (const name of ["section", "unit", "exact"] as const) control(name).selectedIndex = one[name] % control(name).options.length;
      control("q").dispatchEvent(new InputEvent("input", { bubbles: true }));
      if (one.sort < sorts.length) sorts[one.sort].click();
      const [hash, before] = [location.hash, state()];
      await goTo("#explorer");
      await goTo(hash);
      if (state() !== before || location.hash !== hash) wrong.push(`${hash} brings back ${state().slice(0, 120)} and not ${before.slice(0, 120)}`);
    }
    return wrong;
  }, asked);
  expect(wrong).toEqual([]);
});

for (const path of ["index.html", "embed/assistance/index.html", "embed/story/index.html"]) {
  test(`no foreign message changes ${path}`, async ({ page }) => {
    test.setTimeout(TIME);
    const seen = watch(page);
    await page.goto(path);
    // An embedded chart has no program.
    if (!path.startsWith("embed/") || path.startsWith("embed/story/")) await wanted(page);
    const draws = drawn(4);
    const keys = ["type", "id", "height", "theme", "lang", "plain", "static", "event", "method", "__proto__"];
    const values = [null, 0, -1, 1e308, "", "x", "<img src=x onerror=alert(1)>", "sanjin:none", "javascript:alert(1)", [], {}, [[]], true, "x".repeat(10_000)];
    const messages: unknown[] = [...values, "[iFrameSizer]", "pymxPYMx", '{"type":', '{"sentinel":"amp"}'];
    for (let n = 0; n < CASES; n++) {
      messages.push(Object.fromEntries(Array.from({ length: draws.times(4) }, () => [draws.pick(keys), draws.pick(values)])));
    }
    const changed = await page.evaluate(async (messages) => {
      const picture = () => [document.documentElement.outerHTML.length, document.querySelectorAll("*").length, location.href].join();
      const before = picture();
      for (const message of messages) postMessage(message, "*");
      // Messages keep their order, so all others have arrived before this one.
      await new Promise((done) => {
        addEventListener("message", ({ data }) => data === "the last" && done(null));
        postMessage("the last", "*");
      });
      return before === picture() ? "" : `${before} became ${picture()}`;
    }, messages);
    expect(changed).toBe("");
    expect(seen.problems()).toEqual([]);
  });
}
