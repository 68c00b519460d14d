// Tests the bundle in the engine that SANJIN_ENGINE names: every form, with and without script. `cargo xtask test --only firefox`.
import { after, before, describe } from "node:test";

import { embedded } from "./embed.mjs";
import { variable } from "./env.mjs";
import { comesToRest, isInteractive, until } from "./reader.mjs";
import { startSites } from "./sites.mjs";
import { withoutScript } from "./still.mjs";
import { theWholeStory } from "./whole.mjs";

const engine = await import(`./drivers/${variable("SANJIN_ENGINE")}.mjs`);
let sites, session;

before(async () => (sites = await startSites(engine)));
after(() => sites?.stop());

/** A group of tests with its own browser. */
function inBrowser(name, options, tests) {
  describe(name, () => {
    before(async () => {
      session = await engine.start(options);
      session.resize = remembered(session.resize);
      const { map_: said } = await session.driver.getCapabilities();
      console.log(`${said.get("browserName")} ${said.get("browserVersion")}`);
      await session.resize(1280, 800);
    });
    after(() => session?.stop());
    tests();
  });
}

/** Resizes only if necessary, since some engines take a second for it. */
function remembered(resize) {
  let now;
  return async (width, height) => {
    if (now === `${width} ${height}`) return;
    await resize(width, height);
    now = `${width} ${height}`;
  };
}

/** Opens an address and waits for the program. */
const opener =
  (address) =>
  async (rest = "") => {
    // Via another page, since a change of the fragment alone would not reload.
    await session.driver.get("about:blank");
    await session.driver.get(address() + rest);
    await until(() => isInteractive(session.driver), "the page becomes interactive", 20_000);
    // Where a question stands in place of a chart, a reader skips it.
    await session.driver.executeScript("for (const skip of document.querySelectorAll('[data-guess=open] [data-skip]')) skip.click()");
    if (rest.includes("#")) await comesToRest(session.driver);
  };

/** The reader's choices of type in their stored form, from the default to the largest. */
const TYPES = { "usual type": "", "largest type": "auto 3 usual", "the elder mode": "auto 0 elder", "the elder mode in largest type": "auto 3 elder" };

inBrowser("page", { scripts: true }, () =>
  theWholeStory({
    engine,
    session: () => session,
    open: opener(() => `${sites.bundle}index.html`),
    openUntouched: opener(() => `${sites.untouched}index.html`),
    english: "/en/index.html",
    types: Object.entries(TYPES),
  }),
);
inBrowser("one file", { scripts: true }, () =>
  theWholeStory({
    engine,
    session: () => session,
    open: opener(() => sites.file),
    openUntouched: opener(() => sites.untouchedFile),
    english: "?lang=en",
    // The drawings are the page's, so the two extremes are enough.
    types: Object.entries(TYPES).filter(([name]) => /^usual|elder mode in/.test(name)),
  }),
);
inBrowser("embed", { scripts: true }, () => embedded({ engine, session: () => session, sites: () => sites }));
inBrowser("scripts off", { scripts: false }, () => withoutScript({ engine, session: () => session, sites: () => sites }));
