// Firefox by geckodriver.
//
// Errors come from WebDriver BiDi's `log.entryAdded`: exceptions, unhandled rejections and console.* of every
// document, frames included. Firefox's own messages (an unknown style rule, a failed request) are not included.
// Scripts are disabled by preference.
import { Builder } from "selenium-webdriver";

import { variable } from "../env.mjs";
import { environment, scratch, startDriver } from "./program.mjs";

/** Preferences for no network requests and the source's language. */
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

/** A pointer in the host's window does not reach a frame in another process, so it moves in the frame. */
export const pointsAcrossFrames = false;
export const hooked = false;

export async function start({ scripts }) {
  const home = scratch();
  const args = (port) => ["--port", String(port), "--host", "127.0.0.1", "--websocket-port", "0", "--profile-root", home.folder];
  const program = await startDriver(variable("SANJIN_GECKODRIVER"), args, environment(home.folder, { MOZ_HEADLESS: "1" }));
  const driver = await new Builder()
    .usingServer(program.url)
    .withCapabilities({
      browserName: "firefox",
      webSocketUrl: true,
      "moz:firefoxOptions": { binary: variable("SANJIN_FIREFOX"), args: ["-headless"], prefs: { ...PREFERENCES, "javascript.enabled": scripts } },
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
    /** The window's inner size. A headless window can't be as narrow as a phone, so narrower screens are emulated. */
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
