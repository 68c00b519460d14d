// The page in a real browser. `cargo xtask test --only browser` serves dist/, names the browser, and runs this;
// `cargo xtask test --only browser -- --grep embed` runs a part of it.
import { defineConfig } from "@playwright/test";

/** A variable that xtask sets. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with \`cargo xtask test --only browser\``);
  return value;
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/browser",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
  // A machine of two cores that does something else as well is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: told("SANJIN_URL"),
    browserName: "chromium",
    locale: "zh-Hant",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: told("SANJIN_CHROMIUM"),
      // The rest of what a browser under test needs (no sandbox, no first run, no sync) Playwright asks for itself.
      args: ["--disable-gpu", "--disable-quic"],
    },
  },
});
