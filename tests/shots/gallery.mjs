// The gallery: every picture, beside the blessed one and the picture of their differences.

const STYLE =
  "body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem;background:#fff;color:#222}h2{font-size:1rem;margin:2rem 0 .4rem}" +
  "div{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}figure{margin:0}figcaption{font-size:.85rem;color:#555}" +
  "img{display:block;max-width:640px;border:1px solid #ccc}.doubt{background:#fff3c4;padding:.5rem 1rem}";

/**
 * @param {import("./compare.mjs").Result[]} results
 * @param {string} doubt
 */
export function gallery(results, doubt) {
  const picture = (/** @type {string} */ which, /** @type {string} */ name) =>
    `<figure><figcaption>${which}</figcaption><a href="${which}/${name}"><img loading="lazy" src="${which}/${name}" alt=""></a></figure>`;
  const rows = results.map(({ name, says }) => {
    const shown = says === "gone" ? ["blessed"] : says.includes("%") ? ["now", "blessed", "difference"] : ["now"];
    return `<h2>${name.replace(".webp", "")}: ${says}</h2><div>${shown.map((which) => picture(which, name)).join("")}</div>`;
  });
  const note = doubt ? `<p class="doubt">${doubt}</p>` : "";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of the page</title><style>${STYLE}</style>${note}${rows.join("\n")}</html>\n`;
}
