// Hosts with clean URLs: `/en/index.html` is `/en` or `/en/`, `/embed.html` is `/embed` or `/embed/`, at the root and in a folder.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { DIST } from "../bundle";
import { open, wanted } from "../reader";
import { TYPES } from "../static_host";

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** A host that redirects other forms of an address to the clean one. */
async function clean(below: string, slash: boolean) {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://host").pathname;
    const bare = path.replace(/(\/index)?\.html$/, "").replace(/\/$/, "");
    const inside = bare === below.slice(0, -1) ? "" : bare.startsWith(below) ? bare.slice(below.length) : undefined;
    const page = inside === undefined ? undefined : [join(DIST, inside, "index.html"), join(DIST, `${inside}.html`)].find(isFile);
    const wanted = slash || bare === "" ? `${bare}/` : bare;
    if (page && path !== wanted) return response.writeHead(308, { location: wanted }).end();
    const file = page ?? (inside && isFile(join(DIST, inside)) ? join(DIST, inside) : undefined);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => new Promise((closed) => (server.close(closed), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`, close };
}

for (const below of ["/", "/sanjin/"]) {
  for (const slash of [true, false]) {
    test(`at ${below}, folders ${slash ? "with" : "without"} a slash: editions, an embed and the editor's page work, and again after a reload`, async ({
      page,
      request,
    }) => {
      test.slow();
      const host = await clean(below, slash);
      // The simplified edition is at the same depth as the English one.
      for (const folder of ["", "en/"]) {
        await open(page, `${host.url}${folder}index.html`);
        await page.reload();
        await wanted(page);
        const csv = await page
          .locator("a[data-file=csv]")
          .first()
          .evaluate((link: HTMLAnchorElement) => link.href);
        expect(csv).toBe(`${host.url}${folder}facts.csv`);
        expect((await request.get(csv)).status()).toBe(200);
      }
      await page.goto(`${host.url}embed/nurseries/en/index.html`);
      await page.reload();
      expect(await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href?.includes("/embed-") && sheet.cssRules.length > 0))).toBe(true);
      await page.goto(`${host.url}en/embed.html`);
      const broken = () =>
        page.locator("#chart-nurseries img").evaluate(async (image: HTMLImageElement) => (image.scrollIntoView(), await image.decode(), image.naturalWidth));
      expect(await broken()).toBeGreaterThan(0);
      expect(await page.locator(".bar .brand").evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${host.url}en/index.html`);
      await host.close();
    });
  }
}
