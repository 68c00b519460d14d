// WebKitGTK by WebKitWebDriver and its MiniBrowser.
//
// The driver reports no errors (no BiDi in Debian's build, no log endpoint, no console in MiniBrowser's
// output). So hook.mjs adds a script to each page's head that records exceptions, rejections, console.error and .warn, policy violations and elements that did not load.
// Scripts are disabled by WebKit's setting; those of the driver still run.
//
// MiniBrowser of webkit2gtk-4.1 has no sandbox by default (`--enable-sandbox`), so it runs in a container
// and as root. It needs a screen: Xvfb.
import { mkdirSync, writeFileSync } from "node:fs";
import { Builder } from "selenium-webdriver";

import { variable } from "../env.mjs";
import { problemsOfHook } from "./hook.mjs";
import { environment, scratch, startDriver } from "./program.mjs";
import { startScreen } from "./screen.mjs";

/** Hides MiniBrowser's tool bar, which keeps the window at least 447 px wide. */
const NO_TOOL_BAR = "* { font-size: 1px; padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; -gtk-icon-transform: scale(0); }";

/** The pointer moves in the host's window, over frames, too. */
export const pointsAcrossFrames = true;
/** WebKit places each character on whole pixels, as hinted fonts on Linux require. */
export const roundsAdvances = true;
export const hooked = true;

export async function start({ scripts }) {
  const home = scratch();
  mkdirSync(`${home.folder}/.config/gtk-3.0`, { recursive: true });
  writeFileSync(`${home.folder}/.config/gtk-3.0/gtk.css`, NO_TOOL_BAR);
  const screen = await startScreen();
  const env = environment(home.folder, { DISPLAY: screen.display, GDK_BACKEND: "x11", GSETTINGS_BACKEND: "memory", NO_AT_BRIDGE: "1" });
  const program = await startDriver(variable("SANJIN_WEBKIT_DRIVER"), (port) => [`--port=${port}`], env);
  const args = ["--automation", `--enable-javascript=${scripts}`, "--enable-smooth-scrolling=false"];
  const driver = await new Builder()
    .usingServer(program.url)
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: variable("SANJIN_MINIBROWSER"), args } })
    .build();
  return {
    driver,
    /** The window's inner size: measures what the window's frame takes by setting a size first. */
    resize: async (width, height) => {
      await driver.switchTo().defaultContent();
      let [wide, high] = [width, height];
      for (let tries = 0; tries < 5; tries++) {
        await driver.manage().window().setRect({ width: wide, height: high });
        const [w, h] = await settled(driver);
        if (w === width && h === height) return;
        [wide, high] = [wide + width - w, high + height - h];
      }
      throw new Error(`the window can't be resized to ${width} × ${height}`);
    },
    problems: () => problemsOfHook(driver),
    stop: async () => {
      await driver.quit().catch(() => {});
      program.stop();
      screen.stop();
      home.remove();
    },
  };
}

/** The window's inner size once it is stable, since the page learns of a change later than the window. */
async function settled(driver) {
  let last,
    same = 0;
  while (same < 3) {
    await new Promise((done) => setTimeout(done, 50));
    const now = await driver.executeScript("return [innerWidth, innerHeight]");
    same = String(now) === String(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}
