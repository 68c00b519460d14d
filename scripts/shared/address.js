// Addresses as crates/story writes them: places of a page (fragment.rs) and files of the bundle (file.rs). `folder` is an edition's, as Rust gives
// it to a script: empty, or "en/".

/** The parts of the fragment, as head/address.js leaves it: a place, then what the reader chose there, as `key=value`. */
export const fragment = () => location.hash.slice(1).split("&");

/** The table of all facts. */
export const EXPLORER = "explorer";

/** @param {string} chart */
export const chartPlace = (chart) => `chart-${chart}`;

/** @param {string} place */
export const isChartPlace = (place) => place.startsWith("chart-");

/**
 * The fact of a tooltip.
 * @param {string} tip
 */
export const factOfTip = (tip) => tip.replace("fact-", "");

/** @param {string} folder */
export const pagePath = (folder) => `${folder}index.html`;

/** @type {(chart: string, folder: string) => string} */
export const embedPath = (chart, folder) => `embed/${chart}/${folder}index.html`;

/** @type {(name: string, folder: string) => string} */
export const chartFilePath = (name, folder) => `charts/${folder}${name}`;

/**
 * The name of a chart's file in a view, without its ending.
 * @param {string} chart
 * @param {string} view as it stands in the fragment: `&show=totals`, or nothing
 */
export const viewName = (chart, view) => chart + view.replace(/[&=]/g, ".");
