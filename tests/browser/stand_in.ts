// A small chart page with the real scripts, for tests of the scripts alone: with collapsing margins, a table to
// open, and a link to a distant target.
import { text } from "./bundle";
import { frameScript } from "./sites";

// The first script in the head of the charts' pages.
const [, EARLY] = /<script>([\s\S]*?)<\/script>/.exec(text("embed/nurseries/index.html"))!;
const LANGS = ["zh-Hant", "zh-Hans", "en"];

/** @param rest further content of the body */
export function standIn(id: string, lang: string, rest = ""): string {
  const folder = lang === "zh-Hant" ? "" : "../";
  const alternates = LANGS.map((other) => {
    const to = other === "zh-Hant" ? folder || "./" : `${folder || "./"}${other}/`;
    return `<link rel="alternate" data-lang="${other}" href="${to}index.html">`;
  }).join("");
  return (
    `<!doctype html><html lang="${lang}" data-embed="${id}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${id} in ${lang}</title><link rel="icon" href="data:,">${alternates}` +
    `<script>${EARLY}</script><style>html[data-theme=dark] { background: #123; } h1 { margin: 40px 0; font-size: 1.5rem }` +
    `p:last-of-type { margin-bottom: 60px } td { height: 30px }</style>` +
    `<script defer src="/${frameScript()}"></script></head><body><h1>${id}</h1><p>${"A few words that wrap on a narrow screen. ".repeat(6)}</p>` +
    `<details><summary>Table</summary><table>${"<tr><td>1</td></tr>".repeat(20)}</table></details>` +
    `<p><a href="#s-1">To the sentence</a></p><div id="s-1">The sentence</div>${rest}<p>The end.</p></body></html>`
  );
}
