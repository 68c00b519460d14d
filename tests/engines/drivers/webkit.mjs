// WebKitGTK by WebKitWebDriver and its MiniBrowser.
//
// What it can tell of errors: nothing of itself (no BiDi in Debian's build, no log endpoint, nothing of the console in MiniBrowser's
// output). So the pages it is given have a few lines more in their head (hook.mjs), which keep exceptions, rejections, console.error and .warn, refusals of the policy and elements that did not load.
// Scripts are switched off by the setting of WebKit itself; those of the driver are run all the same.
//
// MiniBrowser of webkit2gtk-4.1 runs its pages without a sandbox unless asked (`--enable-sandbox`), so it runs in a container
// and as root as it is. It needs a screen: Xvfb.
import { mkdirSync, writeFileSync } from "node:fs";
import { Builder } from "selenium-webdriver";

import { told } from "../told.mjs";
import { problemsOfHook } from "./hook.mjs";
import { environment, scratch, startDriver } from "./program.mjs";
import { startScreen } from "./screen.mjs";

/** MiniBrowser's tool bar is 447 px wide and keeps the window as wide. Without it a page is as narrow as on a phone. */
const NO_TOOL_BAR = "* { font-size: 1px; padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; -gtk-icon-transform: scale(0); }";

/** The pointer moves in the host's window, over frames as over all else. */
export const pointsAcrossFrames = true;
/** It sets each character on whole pixels, as fonts with hints want it on Linux. */
export const roundsAdvances = true;
export const hooked = true;

export async function start({ scripts }) {
  const home = scratch();
  mkdirSync(`${home.folder}/.config/gtk-3.0`, { recursive: true });
  writeFileSync(`${home.folder}/.config/gtk-3.0/gtk.css`, NO_TOOL_BAR);
  const screen = await startScreen();
  const env = environment(home.folder, { DISPLAY: screen.display, GDK_BACKEND: "x11", GSETTINGS_BACKEND: "memory", NO_AT_BRIDGE: "1" });
  const program = await startDriver(told("SANJIN_WEBKIT_DRIVER"), (port) => [`--port=${port}`], env);
  const args = ["--automation", `--enable-javascript=${scripts}`, "--enable-smooth-scrolling=false"];
  const driver = await new Builder()
    .usingServer(program.url)
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: told("SANJIN_MINIBROWSER"), args } })
    .build();
  return {
    driver,
    /** The window's inner size: what its frame takes is found by asking for a size and looking what came of it. */
    resize: async (width, height) => {
      await driver.switchTo().defaultContent();
      let [wide, high] = [width, height];
      for (let tries = 0; tries < 5; tries++) {
        await driver.manage().window().setRect({ width: wide, height: high });
        const [w, h] = await settled(driver);
        if (w === width && h === height) return;
        [wide, high] = [wide + width - w, high + height - h];
      }
      throw new Error(`the window does not become ${width} × ${height}`);
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

/** The window's inner size, when it has been the same for a while: the page hears of a new one some time after the window has it. */
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
