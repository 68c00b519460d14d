// What the service worker keeps, and what happens when the host has another build.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wanted } from "../reader";
import { expect, expectProgramKept, kept, NOTICE, openAndKeep, test } from "./offline";

test("a new build replaces the old one completely, with every kept page", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  await page.goto(`${host.url}en/`);
  await expect.poll(async () => Object.values(await kept(page)).flat()).toContain("/news/en/");
  const [old] = Object.keys(await kept(page));
  host.publish("abc");
  await page.goto(host.url);
  // The page is fresh at once, while the old worker still runs.
  await expect(page).toHaveTitle(/ abc$/);
  await expect.poll(async () => Object.keys(await kept(page)), { timeout: 15_000 }).not.toContain(old);
  expect(Object.keys(await kept(page))).toHaveLength(1);
  const [files] = Object.values(await kept(page));
  expect(files.filter((path) => path.endsWith("/"))).toEqual(["/news/", "/news/en/"]);
  expect(files.filter((path) => path.includes("/start-"))).toEqual(["/news/start-abc0000000000000.js"]);
  // Whoever uses the new program once has it offline.
  await page.goto(host.url);
  await wanted(page);
  await expectProgramKept(page);
  await host.stop();
  for (const path of ["", "en/"]) {
    await page.goto(host.url + path);
    await expect(page).toHaveTitle(/ abc$/);
    await wanted(page);
  }
});

test("an incomplete new build leaves the old one unchanged", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  const before = await kept(page);
  host.publish("abc");
  host.instead = { "start-abc0000000000000.js": 500 };
  await page.goto(host.url);
  await expect(page).toHaveTitle(/ abc$/);
  // The worker's file was requested, and its installation has failed.
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update().catch(() => {})));
  await page.waitForFunction(async () => {
    const { installing, waiting } = (await navigator.serviceWorker.getRegistration())!;
    return !installing && !waiting;
  });
  await expect.poll(() => kept(page)).toEqual(before);
  await host.stop();
  await page.goto(host.url);
  await expect(page.locator(NOTICE)).toBeVisible();
  await expect(page).not.toHaveTitle(/abc/);
});

test("only pages and program are kept, and pages for frames are left alone", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  await page.evaluate(() => Promise.all(["story.json", "facts.csv", "sw.js?x"].map((path) => fetch(path))));
  const files = Object.values(await kept(page)).flat();
  expect(files.filter((path) => !/^\/news\/(start-[0-9a-f]{16}\.js|sanjin-[0-9a-f]{16}(\.js|_bg\.wasm)|)$/.test(path))).toEqual([]);
  expect(files).toHaveLength(4);
  // In a frame of its own host, without a connection: the browser's own error, not our copy.
  await host.stop();
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "./index.html";
    document.body.append(frame);
  });
  await expect.poll(() => page.frames().at(-1)!.url()).toBe("chrome-error://chromewebdata/");
});

test("two bundles on one host stay separate, and the file of docs/hosting.md removes one", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  await page.evaluate(() => caches.open("of somebody else"));
  const docs = readFileSync(join(__dirname, "../../../docs/hosting.md"), "utf8");
  const [, remover] = docs.match(/```js\n(\/\/ sw\.js[\s\S]*?)```/)!;
  writeFileSync(join(host.folder, "sw.js"), remover);
  await page.reload();
  await expect.poll(async () => Object.keys(await kept(page))).toEqual(["of somebody else"]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await host.stop();
  await expect(page.goto(host.url)).rejects.toThrow("net::ERR_");
});
