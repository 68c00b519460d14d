// Firefox by geckodriver.
//
// What it can tell of errors: WebDriver BiDi's `log.entryAdded`, that is exceptions, unhandled rejections and console.* of every
// document, frames included. What Firefox itself remarks (a style rule it does not know, a request that failed) is not in it.
// Scripts are switched off by the preference that a reader would use.
import { Builder } from "selenium-webdriver";

import { told } from "../told.mjs";
import { environment, scratch, startDriver } from "./program.mjs";

/** Nothing is asked of any network; the language is the source's. */
const PREFERENCES = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "intl.accept_languages": "zh-TW",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.enabled": false,
};

/** A pointer moved in the host's window does not reach a frame that another process draws: it is moved in the frame. */
export const pointsAcrossFrames = false;
export const hooked = false;

export async function start({ scripts }) {
  const home = scratch();
  const args = (port) => ["--port", String(port), "--host", "127.0.0.1", "--websocket-port", "0", "--profile-root", home.folder];
  const program = await startDriver(told("SANJIN_GECKODRIVER"), args, environment(home.folder, { MOZ_HEADLESS: "1" }));
  const driver = await new Builder()
    .usingServer(program.url)
    .withCapabilities({
      browserName: "firefox",
      webSocketUrl: true,
      "moz:firefoxOptions": { binary: told("SANJIN_FIREFOX"), args: ["-headless"], prefs: { ...PREFERENCES, "javascript.enabled": scripts } },
    })
    .build();
  const bidi = await driver.getBidi();
  const problems = [];
  await bidi.subscribe("log.entryAdded", []);
  bidi.socket.on("message", (data) => {
    const { method, params } = JSON.parse(data);
    if (method === "log.entryAdded") problems.push(`${params.level}: ${params.text}`);
  });
  return {
    driver,
    /** The window's inner size. A headless window is never as narrow as a phone: the page is told of a narrower one. */
    resize: async (width, height) => {
      await driver.switchTo().defaultContent();
      const context = await driver.getWindowHandle();
      const answer = await bidi.send({ method: "browsingContext.setViewport", params: { context, viewport: { width, height } } });
      if (answer.type === "error") throw new Error(`setViewport: ${answer.message}`);
    },
    problems: async () => problems.splice(0),
    stop: async () => {
      await driver.quit().catch(() => {});
      program.stop();
      home.remove();
    },
  };
}
