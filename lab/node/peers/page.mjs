// The page around the peers' charts, as a careful newsroom would write it: static HTML with all the words, and boxes of fixed height for the
// charts, so that nothing moves.
import { heightOf } from "./positions.mjs";
import { plans } from "./story.mjs";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const CSS = `:root{color-scheme:light dark;--ink:#222;--soft:#555;--line:#ccc}@media(prefers-color-scheme:dark){:root{--ink:#eee;--soft:#bbb;--line:#555;background:#16181a}}
body{max-width:76rem;margin:0 auto;padding:1rem;color:var(--ink);font:1rem/1.7 "Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif}
h1,h2,h3{font-family:"Noto Serif TC","Songti TC",serif;line-height:1.3}.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:1.5rem}
figure{margin:0;padding:1rem;border:1px solid var(--line);border-radius:6px}figure.wide{grid-column:1/-1}.sub{color:var(--soft);font-size:.875rem}.chart{width:100%}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}
.tip{position:fixed;max-width:18rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:6px;background:Canvas;font-size:.875rem;pointer-events:none}.tip p{margin:0}[aria-pressed=true]{font-weight:700}`;

/** The page; `script` draws into every `[data-draw]`. */
export function peerPage(story, script) {
  const sections = [];
  for (const chart of story.charts) {
    if (sections.at(-1)?.heading !== chart.heading) sections.push({ heading: chart.heading, charts: [] });
    sections.at(-1).charts.push(chart);
  }
  const all = new Map(plans(story).map((plan) => [plan.id, plan]));
  const body = sections.map(
    ({ heading, charts }) =>
      `<section><h2>${escape(heading)}</h2><div class="cards">${charts.map((chart) => card(chart, all.get(chart.id))).join("\n")}</div></section>`,
  );
  const voices = story.voices.map(({ quote, speaker }) => `<blockquote><p>${escape(quote)}</p><footer>${escape(speaker)}</footer></blockquote>`);
  const article = story.article.text
    .split("\n")
    .filter(Boolean)
    .map((line) => `<p>${escape(line)}</p>`);
  return `<!doctype html>
<html lang="${story.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(story.headline)}</title><link rel="icon" href="data:,"><style>${CSS}</style><link rel="modulepreload" href="${script}"><script type="module" src="${script}"></script></head>
<body><header><h1>${escape(story.headline)}</h1><p>${escape(story.dek)}</p></header><main>
${body.join("\n")}
<section>${voices.join("\n")}</section><article>${article.join("\n")}</article></main></body></html>`;
}

function card(chart, plan) {
  const { id, title, subtitle, description, rows, kind } = chart;
  const picture = plan
    ? `<div class="chart" data-draw="${id}" role="img" aria-label="${escape(title)}" style="height:${heightOf(plan)}px"></div>`
    : `<ol>${rows.map(({ label, shown }) => `<li><b>${escape(label)}</b> ${escape(shown)}</li>`).join("")}</ol>`;
  return `<figure${kind === "strip" ? ' class="wide"' : ""}><h3>${escape(title)}</h3><p class="sub">${escape(subtitle)}</p>${views(plan?.views)}${picture}<p>${escape(description)}</p></figure>`;
}

function views(all = []) {
  return all.map(({ name }, n) => `<button type="button" data-view="${n}" aria-pressed="${n === 0}">${escape(name)}</button>`).join(" ");
}
