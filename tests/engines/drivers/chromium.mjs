// Chromium by chromedriver.
//
// Errors come from the console (`goog:loggingPrefs`): exceptions, rejections, console.*, violations of
// the content security policy, failed requests. Scripts are disabled in the settings for sites.
import { Builder, logging } from "selenium-webdriver";

import { variable } from "../env.mjs";
import { environment, scratch, startDriver } from "./program.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** chromedriver can't reach a point in a frame that is higher than the window, so the pointer moves in the host's window. */
export const pointsAcrossFrames = true;
export const hooked = false;

export async function start({ scripts }) {
  const home = scratch();
  const program = await startDriver(variable("SANJIN_CHROMEDRIVER"), (port) => [`--port=${port}`], environment(home.folder));
  const prefs = scripts ? {} : { "profile.managed_default_content_settings.javascript": 2 };
  const driver = await new Builder()
    .usingServer(program.url)
    .withCapabilities({
      browserName: "chrome",
      "goog:chromeOptions": { binary: variable("SANJIN_CHROMIUM"), args: [...FLAGS, `--user-data-dir=${home.folder}/profile`, "--lang=zh-TW"], prefs },
      "goog:loggingPrefs": { browser: "ALL" },
    })
    .build();
  return {
    driver,
    /** The window's inner size. A headless window is at least 500 px wide, so narrower screens are emulated. */
    resize: async (width, height) => {
      await driver.switchTo().defaultContent();
      await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    },
    problems: async () => (await driver.manage().logs().get(logging.Type.BROWSER)).map(({ level, message }) => `${level.name}: ${message}`),
    stop: async () => {
      await driver.quit().catch(() => {});
      program.stop();
      home.remove();
    },
  };
}
