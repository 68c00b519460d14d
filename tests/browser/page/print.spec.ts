// Printed, the page is a poster of a few sheets.
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { open } from "../reader";

/** The space on a sheet below a position, in pt, without the lower margin of 12 mm. */
const MARGIN = 34;

/** The headings of a printed page with their distance from the sheet's foot, from the outline that Chromium writes. */
async function headings(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const entries = pdf.matchAll(/\/Title\s*(\((?:\\.|[^)\\])*\)|<[0-9A-F]+>)[^]*?\/XYZ [\d.]+ ([\d.]+)/gi);
  return { sheets, headings: [...entries].map(([, title, above]) => ({ title, above: Number(above) - MARGIN })) };
}

// The test sets the paper's size by a style sheet that the page's policy would refuse.
test.use({ bypassCSP: true });

for (const { lang, folder } of EDITIONS) {
  test(`${lang}: printed on a few sheets, no heading stands alone at the foot of one`, async ({ page }) => {
    await open(page, `./${folder}`);
    const { sheets } = await headings(page);
    expect(sheets).toBeGreaterThan(0);
    // The English article is twice as long, and has a glossary.
    expect(sheets).toBeLessThanOrEqual(lang === "en" ? 8 : 6);
    for (const format of ["A4", "Letter"]) {
      await page.addStyleTag({ content: `@media print { @page { size: ${format} } }` });
      const printed = await headings(page);
      expect(printed.headings.length).toBeGreaterThan(40);
      // A heading with two lines takes about 40 pt, a heading alone under 33.
      expect(
        printed.headings.filter(({ above }) => above < 36),
        format,
      ).toEqual([]);
    }
  });
}
