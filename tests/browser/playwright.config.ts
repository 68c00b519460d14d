// The browser tests. `cargo xtask test --only browser` serves dist/, names the browser, and runs this;
// `cargo xtask test --only browser -- --grep embed` runs some of them. `--only example` builds and serves the second story.
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { variablesOf } from "../environment.mjs";

const variable = variablesOf("`cargo xtask test --only browser`");

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/browser",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
  // Generous limits, since a busy machine with two cores is slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./failures.ts", { file: variable("SANJIN_FAILURES") }]],
  // Each story has its own bundle and its own specs: that of data/, and that of examples/.
  projects: [
    // A whole path, since a relative pattern also matches folders above the repository.
    { name: "data", testIgnore: join(__dirname, "example/**") },
    { name: "example", testDir: "example" },
  ],
  use: {
    baseURL: variable("SANJIN_URL"),
    browserName: "chromium",
    locale: "zh-Hant",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: variable("SANJIN_CHROMIUM"),
      // Playwright itself sets the other flags (no sandbox, no first run, no sync).
      args: ["--disable-gpu", "--disable-quic"],
    },
  },
});
