// The page arrives in pieces, as on a slow line, and each piece is painted before the next one comes: nothing that is seen moves.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { DIST } from "../bundle";
import { TYPES } from "../static_host";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What moved, each with its element, until now. */
const moved = (page: Page) => page.evaluate(() => (window as any).moved as string[]);
/** Resolves once the page has more elements than `before` and has painted them, with their number. */
const painted = (page: Page, before: number) =>
  page.evaluate(
    (before) =>
      new Promise<number>((done) => {
        const count = () => document.getElementsByTagName("*").length;
        const look = () => requestAnimationFrame(count() > before ? () => requestAnimationFrame(() => done(count())) : look);
        look();
      }),
    before,
  );

for (const path of ["index.html", "zh-Hans/index.html", "en/index.html"]) {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ]) {
    test(`${path}, ${viewport.width} px: nothing moves while the page arrives in pieces`, async ({ page }) => {
      test.slow();
      const html = readFileSync(join(DIST, path), "utf8");
      const [body, below] = ['<div id="sanjin"', '<section id="'].map((start) => html.indexOf(start));
      // The first screen comes element by element.
      const pieces = [...html.slice(body, below).split(/(?=<[a-z])/), html.slice(below)];
      let reader: ServerResponse | undefined;
      const server = createServer((request, response) => {
        const file = join(DIST, request.url!);
        if (request.url === `/${path}`) {
          reader = response.writeHead(200, { "content-type": TYPES[".html"] });
          reader.write(html.slice(0, body));
        } else if (statSync(file, { throwIfNoEntry: false })?.isFile())
          createReadStream(file).pipe(response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }));
        else response.writeHead(404).end();
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        const moved: string[] = [];
        (window as any).moved = moved;
        const name = ({ node }: { node?: Node }) => (node instanceof Element ? `${node.localName}.${node.getAttribute("class")}` : `${node?.nodeName}`);
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as any[]) moved.push(`${value}: ${sources.map(name)}`);
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`, { waitUntil: "commit" });
      let count = 0;
      for (const piece of pieces) {
        await new Promise<void>((sent) => reader!.write(piece, () => sent()));
        count = await painted(page, count);
      }
      reader!.end();
      await expect(page.locator(".lost")).toBeAttached();
      await expect(page.locator(".poster .out").first()).toBeVisible();
      expect(await moved(page)).toEqual([]);
      server.closeAllConnections();
      server.close();
    });
  }
}
