// Draws bars from zero, one panel for each figure, as a stand-alone SVG for light and dark pages.
const WIDTH = 720;
const ROW = 22;
const LABEL = 104;
const VALUE = 84;

/** The plot of these panels, each `{ title, bars: [{ label, value, isOurs }] }`. */
export function plot(panels) {
  let y = 8;
  const out = [];
  for (const { title, bars } of panels) {
    y += 22;
    out.push(`<text x="8" y="${y}" class="t">${title}</text>`);
    y += 10;
    const most = Math.max(...bars.map(({ value }) => value), 1);
    for (const { label, value, isOurs } of bars) {
      const length = Math.max(1, Math.round(((WIDTH - LABEL - VALUE - 16) * value) / most));
      out.push(
        `<text x="${LABEL}" y="${y + 14}" class="l">${label}</text><rect x="${LABEL + 8}" y="${y + 2}" width="${length}" height="${ROW - 6}" class="${isOurs ? "o" : "p"}"/><text x="${LABEL + 14 + length}" y="${y + 14}">${value.toLocaleString("en-GB")}</text>`,
      );
      y += ROW;
    }
    y += 8;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 4}" width="${WIDTH}" height="${y + 4}" font-family="system-ui, sans-serif" font-size="13">
<style>text{fill:#333}.t{font-weight:600}.l{text-anchor:end}.o{fill:#0b6e6e}.p{fill:#9aa5a8}@media(prefers-color-scheme:dark){text{fill:#ddd}.o{fill:#4fb3b3}.p{fill:#667174}}</style>
${out.join("\n")}
</svg>
`;
}
