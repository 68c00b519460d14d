// Chromium by chromedriver.
//
// What it can tell of errors: all that stands in the console (`goog:loggingPrefs`): exceptions, rejections, console.*, refusals of
// the content security policy, requests that failed. Scripts are switched off as a reader would, in the settings for sites.
import { Builder, logging } from "selenium-webdriver";

import { told } from "../told.mjs";
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

/** A place in a frame that is higher than the window is out of bounds for chromedriver: the pointer is moved in the host's window. */
export const pointsAcrossFrames = true;
export const hooked = false;

export async function start({ scripts }) {
  const home = scratch();
  const program = await startDriver(told("SANJIN_CHROMEDRIVER"), (port) => [`--port=${port}`], environment(home.folder));
  const prefs = scripts ? {} : { "profile.managed_default_content_settings.javascript": 2 };
  const driver = await new Builder()
    .usingServer(program.url)
    .withCapabilities({
      browserName: "chrome",
      "goog:chromeOptions": { binary: told("SANJIN_CHROMIUM"), args: [...FLAGS, `--user-data-dir=${home.folder}/profile`, "--lang=zh-TW"], prefs },
      "goog:loggingPrefs": { browser: "ALL" },
    })
    .build();
  return {
    driver,
    /** The window's inner size. A headless window is never narrower than 500 px: the page is told of a narrower screen. */
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
