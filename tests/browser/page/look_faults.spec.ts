// Each check of the look can fail, and passes what is right: pages with one planted fault, and its innocent twin.
import { expect, test } from "@playwright/test";
import { cutOff, holes, look, overlapping, pale, tooLong, tooSmall, tooWide } from "../look";
import type { Seen } from "../look_in_page";

const drawing = (inner: string, more = "") => `<svg width="300" height="100" viewBox="0 0 600 200" ${more}>${inner}</svg>`;

const PLANTED: { check: (seen: Seen) => string[]; wrong: string; right: string; says: RegExp }[] = [
  { check: tooSmall, wrong: `<p style="font-size:11px">elf</p>`, right: `<p style="font-size:12px">elf</p>`, says: /11 px.*elf.*<p>/ },
  {
    check: tooSmall,
    wrong: drawing(`<text y="40" font-size="22">elf</text>`),
    right: drawing(`<text y="40" font-size="24">elf</text>`),
    says: /11 px.*elf.*<text>/,
  },
  {
    check: overlapping,
    wrong: `<p style="margin:0">under</p><p style="margin:-20px 0 0">over</p>`,
    right: `<p style="margin:0">under</p><p style="margin:0">over</p>`,
    says: /under.*over.*px across.*px down/,
  },
  {
    check: overlapping,
    wrong: drawing(`<text y="60" font-size="40">under</text><text x="40" y="70" font-size="40">over</text>`),
    right: drawing(`<text y="60" font-size="40">under</text><text y="130" font-size="40">over</text>`),
    says: /under.*over/,
  },
  {
    check: overlapping,
    wrong: `<nav style="display:flex;width:60px;white-space:nowrap"><b style="width:60px">hidden behind</b><b>beside</b></nav>`,
    right: `<nav style="display:flex;width:90px;white-space:nowrap"><b style="min-width:60px;width:60px;overflow-x:auto">hidden behind</b><b>beside</b></nav>`,
    says: /hidden behind.*beside/,
  },
  {
    check: cutOff,
    wrong: `<p style="width:40px;overflow:hidden;white-space:nowrap">clipped word</p>`,
    right: `<p style="width:40px;overflow:auto;white-space:nowrap">clipped word</p>`,
    says: /clipped word.*cut off by <p>.*past its right/,
  },
  {
    check: cutOff,
    wrong: drawing(`<text x="560" y="60" font-size="40">clipped</text>`, `overflow="hidden"`),
    right: drawing(`<text x="560" y="60" font-size="40">clipped</text>`, `style="overflow:visible"`),
    says: /clipped.*cut off by <svg>/,
  },
  {
    check: cutOff,
    wrong: `<p style="margin-left:-30px">gone</p>`,
    right: `<p style="position:absolute;width:1px;height:1px;overflow:hidden">gone</p>`,
    says: /gone.*leaves the screen by/,
  },
  {
    check: tooWide,
    wrong: `<div style="width:1300px;height:1px"></div>`,
    right: `<div style="width:100%;height:1px"></div>`,
    says: /1300 px wide|13\d\d px wide/,
  },
  {
    check: holes,
    wrong: `<div data-cells style="display:grid;grid-template-columns:1fr 1fr 1fr"><p>a</p><p>b</p></div>`,
    right: `<div data-cells style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:20px"><p>a</p><p>b</p><p>c</p></div>`,
    says: /33 % of the row.*empty after <p>/,
  },
  {
    check: holes,
    wrong: `<div data-cells style="display:grid;grid-template-columns:1fr 1fr"><p>a</p><p>b</p><p>c</p></div>`,
    right: `<div data-cells style="display:grid;grid-template-columns:1fr 1fr"><p style="grid-row:span 2">a</p><p>b</p><p>c</p></div>`,
    says: /50 % of the row/,
  },
  { check: pale, wrong: `<p style="color:#999">pale</p>`, right: `<p style="color:#595959">pale</p>`, says: /contrast 2\.8\d.*pale.*#999999 on #ffffff/ },
  { check: pale, wrong: `<p style="opacity:.4">pale</p>`, right: `<p style="opacity:.9">pale</p>`, says: /contrast 2\.\d+.*pale/ },
  {
    check: pale,
    wrong: drawing(`<rect width="600" height="200" fill="#333"/><text y="60" font-size="40" fill="#555">pale</text>`),
    right: drawing(`<rect width="600" height="200" fill="#333"/><text y="60" font-size="40" fill="#eee">pale</text>`),
    says: /contrast 1\.\d+.*pale.*#555555 on #333333/,
  },
  {
    check: tooLong,
    wrong: `<div style="height:8200px"></div><section id="evidence"></section>`,
    right: `<div style="height:8000px"></div><section id="evidence"></section>`,
    says: /#evidence begins after 9\.\d screens of 1280×900/,
  },
];

test("each fault of the look is found, and its innocent twin is not", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const seen = async (body: string) => {
    await page.setContent(
      `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif;margin:0"><main><section id="part">${body}</section></main></body></html>`,
    );
    return look(page);
  };
  for (const { check, wrong, right, says } of PLANTED) {
    const found = check(await seen(wrong));
    expect.soft(found, wrong).toHaveLength(1);
    expect.soft(found[0], wrong).toMatch(says);
    expect.soft(check(await seen(right)), right).toEqual([]);
  }
});

test("a page without the evidence part is too long to tell", async ({ page }) => {
  await page.setContent("<main><p>text</p></main>");
  expect(tooLong(await look(page))).toEqual([expect.stringContaining("no #evidence")]);
});

test("what is not shown is not judged: closed details, tooltips, text for screen readers", async ({ page }) => {
  const tiny = `style="font-size:5px"`;
  await page.setContent(
    `<main><details><summary>more</summary><p ${tiny}>closed</p></details><p role="tooltip" ${tiny}>tip</p><p hidden ${tiny}>hidden</p>` +
      `<p style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;font-size:5px">for ears</p></main>`,
  );
  expect((await look(page)).texts.map(({ text }) => text)).toEqual(["more"]);
});
