// The bundle under test, which has to be that of this repository's story; the story from its story.json, and an independent parser of printed
// figures.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Fact = { id: string; section: string; value: number; unit: string; qualifier: string; text: string; quote: string; label: Record<string, string> };
type Chart = { id: string; section: string; kind: string; within?: string; facts: string[] };
type Story = { article: { title: string; text: string }; facts: Fact[]; charts: Chart[]; ledger: { fact: string | null }[] };

export const DIST = process.env.SANJIN_DIST!;
export const bytes = (path: string) => readFileSync(join(DIST, path));
export const text = (path: string) => bytes(path).toString("utf8");
export const ONE_FILE = pathToFileURL(join(DIST, "sanjin.html")).href;

/** `folder` ends in a slash, or is empty. */
export const EDITIONS = [
  { lang: "zh-Hant", folder: "", name: "繁體" },
  { lang: "zh-Hans", folder: "zh-Hans/", name: "简体" },
  { lang: "en", folder: "en/", name: "English" },
] as const;

// Otherwise each test would wait in vain for an edition or a chart of this story.
for (const { folder } of EDITIONS) {
  if (!existsSync(join(DIST, folder, "index.html"))) throw new Error(`${DIST} has no ${folder}index.html: the tests are about data/ (cargo xtask build)`);
}

export const story = JSON.parse(text("story.json")) as Story;
/** The charts with a figure of their own on the page. */
export const onPage = story.charts.filter(({ within }) => !within);

export function factOf(id: string): Fact {
  const fact = story.facts.find((one) => one.id === id);
  if (!fact) throw new Error(`story.json has no fact ${id}`);
  return fact;
}

/** A text without punctuation and white space, since the page's punctuation differs from the source's. */
export const bare = (text: string) => text.replace(/[\s,，;；:：!！()（）“”‘’「」『』]/g, "");

/** Value and qualifier of a printed figure, parsed independently of the code that wrote it. */
export function readFigure(figure: string): { value: number; qualifier: string } {
  const text = figure.replace(/（.*?）|\(.*?\)/g, "").trim();
  const qualifier = /余|餘|多|超過|超过|\+|more than/.test(text) ? "over" : /近|nearly/.test(text) ? "nearly" : "exact";
  if (/全部|全覆[蓋盖]/.test(text)) return { value: 100, qualifier };
  const digits = text.match(/[\d,]+(\.\d+)?/)?.[0];
  const scales: [RegExp, number][] = [
    [/億|亿/, 1e8],
    [/百萬|百万/, 1e6],
    [/萬|万/, 1e4],
    [/million/, 1e6],
  ];
  const scale = scales.find(([word]) => word.test(text))?.[1] ?? 1;
  if (digits === undefined) return { value: /^[一近]/.test(text) ? scale : NaN, qualifier };
  return { value: Math.round(Number(digits.replaceAll(",", "")) * scale * 1000) / 1000, qualifier };
}
