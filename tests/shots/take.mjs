// Which pictures there are, and how one is taken.

/** @typedef {{ name: string, path: string, width: number, height: number, scheme: "light" | "dark", what: "parts" | "first" }} View */
/** @typedef {{ x: number, y: number, width: number, height: number }} Area */

const EDITIONS = [
  { lang: "zh-Hant", path: "" },
  { lang: "zh-Hans", path: "zh-Hans/" },
  { lang: "en", path: "en/" },
];
const SCHEMES = /** @type {const} */ (["light", "dark"]);
const FIRST = [
  [360, 780],
  [390, 844],
  [1280, 900],
];
/** In CSS pixels. The evidence is much longer, but repeats itself. */
const LONGEST = 6000;
/** Half size is enough to see what moved. */
const SCALE = 0.5;

/**
 * One load of the page each.
 * @type {View[]}
 */
export const VIEWS = EDITIONS.flatMap(({ lang, path }) =>
  SCHEMES.flatMap((scheme) => [
    ...FIRST.map(([width, height]) => ({
      name: `${lang}.${scheme}.first-${width}x${height}`,
      path,
      width,
      height,
      scheme,
      what: /** @type {const} */ ("first"),
    })),
    ...[360, 768, 1280].map((width) => ({ name: `${lang}.${scheme}.${width}`, path, width, height: 900, scheme, what: /** @type {const} */ ("parts") })),
  ]),
);

/**
 * Whether a picture is worth its bytes in the repository: the dark ones differ only by their colours, which are the same in every edition,
 * and the simplified edition differs from the traditional one only by its characters.
 * @param {string} name
 */
export const isKept = (name) =>
  name.startsWith("zh-Hant.light.") ||
  name.startsWith("en.light.") ||
  /^zh-Hant\.dark\.(first-|1280)/.test(name) ||
  /^zh-Hans\.light\.(first-|1280)/.test(name);

/**
 * Opens the page as a view says, laid out to its end.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} site
 * @param {Pick<View, "path" | "width" | "height" | "scheme">} view
 */
export async function open(browser, site, { path, width, height, scheme }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", serviceWorkers: "block" });
  await page.goto(new URL(path, site).href);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  // Parts far from the screen are laid out only on demand.
  await page.evaluate(async () => {
    delete document.documentElement.dataset.later;
    await document.fonts.ready;
  });
  return page;
}

/**
 * Takes the pictures of a view, and lists the fonts in them.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} site
 * @param {View} view
 * @returns {Promise<{ pictures: Map<string, Buffer>, fonts: string[] }>}
 */
export async function take(browser, site, view) {
  const page = await open(browser, site, view);
  const devtools = await page.context().newCDPSession(page);
  /** @param {Area} area */
  const picture = async (area) => {
    const { data } = await devtools.send("Page.captureScreenshot", {
      format: "webp",
      quality: 45,
      captureBeyondViewport: true,
      clip: { ...area, scale: SCALE },
    });
    return Buffer.from(data, "base64");
  };
  /** @type {Map<string, Buffer>} */
  const pictures = new Map();
  if (view.what === "first") {
    pictures.set(`${view.name}.webp`, await picture({ x: 0, y: 0, width: view.width, height: view.height }));
  } else {
    for (const { id, area } of await parts(page)) pictures.set(`${view.name}.${id}.webp`, await picture(area));
  }
  const fonts = await fontsOf(devtools);
  await page.context().close();
  return { pictures, fonts };
}

/**
 * The parts of the page by their ids: the opening, each spread, and the evidence, which is #evidence or, without it, #explorer.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<{ id: string, area: Area }[]>}
 */
async function parts(page) {
  return page.evaluate((longest) => {
    const evidence = document.querySelector("#evidence") ?? document.querySelector("#explorer");
    const all = [...document.querySelectorAll("main > *")].flatMap((part, n) => {
      const { top, height } = part.getBoundingClientRect();
      if (height < 1) return [];
      const isLater = evidence && part !== evidence && evidence.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isLater) return [];
      const id = part.id || (n === 0 ? "opening" : (part.querySelector("[id]")?.id ?? `part-${n}`));
      return [{ id, area: { x: 0, y: top + scrollY, width: innerWidth, height: Math.min(height, longest) } }];
    });
    return all.filter(({ id }, n) => all.findIndex((other) => other.id === id) === n);
  }, LONGEST);
}

/**
 * The fonts with which the browser draws the headings, the sentences and the drawings' words.
 * @param {import("@playwright/test").CDPSession} devtools
 */
async function fontsOf(devtools) {
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "main h1, main p, main svg text" });
  /** @type {Set<string>} */
  const names = new Set();
  for (const nodeId of nodeIds.slice(0, 60)) {
    const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName } of fonts) names.add(familyName);
  }
  return [...names];
}
