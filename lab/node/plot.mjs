// Runs in a browser: draws ratios as a stand-alone SVG for light and dark pages.
import { axisFy, axisX, axisY, dot, plot, ruleX, ruleY, text } from "@observablehq/plot";

const CSS = `.bench{color:#333;--less:#0b6e6e;--more:#a34a00;font:13px system-ui,sans-serif}@media(prefers-color-scheme:dark){.bench{color:#ddd;--less:#4fb3b3;--more:#f0a35e}}`;

/** How many times the other page's figure ours is, one row for each other page under each profile. Less than 1 is left of the line. */
export function draw(ratios, title) {
  const others = [...new Set(ratios.map(({ other }) => other))];
  const values = ratios.map(({ ratio }) => ratio);
  // With room for the words beside the dots.
  const [least, most] = [Math.min(0.5, ...values) / 1.7, Math.max(2, ...values) * 2.2];
  const colour = ({ ratio }) => (ratio <= 1 ? "var(--less)" : "var(--more)");
  const place = { x: "ratio", y: "other", fy: "profile" };
  const svg = plot({
    className: "bench",
    width: 720,
    height: 70 + [...new Set(ratios.map(({ profile }) => profile))].length * (others.length * 24 + 14),
    marginLeft: 96,
    marginRight: 170,
    marginTop: 40,
    x: { type: "log", domain: [least, most] },
    y: { domain: others },
    fy: { domain: [...new Set(ratios.map(({ profile }) => profile))] },
    marks: [
      axisX({
        tickFormat: (value) => `${value} ×`,
        ticks: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20].filter((value) => value >= least && value <= most),
        label: null,
      }),
      axisY({ label: null, tickSize: 0 }),
      axisFy({ label: null }),
      ruleX([1], { stroke: "currentColor" }),
      ruleY(ratios, { x1: 1, x2: "ratio", y: "other", fy: "profile", stroke: colour, strokeWidth: 3 }),
      dot(ratios, { ...place, r: 5, fill: colour }),
      ...[true, false].map((isLess) =>
        text(
          ratios.filter(({ ratio }) => ratio <= 1 === isLess),
          { ...place, text: ({ ratio }) => `${ratio.toFixed(2)} ×`, dx: isLess ? -10 : 10, textAnchor: isLess ? "end" : "start" },
        ),
      ),
    ],
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const heading = document.createElementNS("http://www.w3.org/2000/svg", "text");
  heading.setAttribute("x", "8");
  heading.setAttribute("y", "20");
  heading.setAttribute("text-anchor", "start");
  heading.setAttribute("fill", "currentColor");
  heading.setAttribute("font-weight", "600");
  heading.textContent = title;
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = CSS;
  svg.append(style, heading);
  return new XMLSerializer().serializeToString(svg);
}
