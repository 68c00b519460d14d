import { createRequire } from "node:module";

import { variablesOf } from "../../tests/environment.mjs";

export { FLAGS } from "../../tests/environment.mjs";

export const env = variablesOf("`cargo xtask bench` or `cargo xtask growth`");

/** Playwright, from the browser tests' packages. */
export const { chromium } = createRequire(new URL("../../tests/browser/", import.meta.url))("@playwright/test");
