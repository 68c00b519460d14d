// sanjin.html from a disk, in another folder and under another name.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, type Page } from "@playwright/test";
import { DIST } from "../bundle";

export const test = base.extend<object, { folder: string; address: string }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "sanjin 一檔 "));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  address: [
    async ({ folder }, use) => {
      const file = join(folder, "三晉#民生 100%.html");
      copyFileSync(join(DIST, "sanjin.html"), file);
      await use(pathToFileURL(file).href);
    },
    { scope: "worker" },
  ],
});

/** Records a page's requests and faults; none may go to a network. */
export function watch(page: Page, address: string) {
  const problems: string[] = [];
  const own = (url: string) => url.split(/[?#]/)[0] === address || /^(blob|data):/.test(url);
  page.on("request", (request) => {
    if (!own(request.url())) problems.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  return problems;
}

/** A file that a click saves. */
export async function saved(page: Page, click: () => Promise<void>) {
  const download = page.waitForEvent("download");
  await click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}
