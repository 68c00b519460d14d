// A host over a copy of dist/ that can be changed, delayed and stopped, since a browser's own "offline" does not reach every service worker.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect as hurried, type Page } from "@playwright/test";
import { DIST } from "../bundle";
import { wanted } from "../reader";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  wasm: "application/wasm",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
};

/** A host of plain files in the folder `/news/`. */
class Host {
  readonly folder = mkdtempSync(join(tmpdir(), "sanjin-offline-"));
  readonly asked: string[] = [];
  /** Replacements for files, by the end of their path. */
  instead: Record<string, number | "never"> = {};
  private held: ServerResponse[] = [];
  private server?: Server;
  private port = 0;

  constructor() {
    cpSync(DIST, this.folder, { recursive: true, filter: (path) => !/\.(br|gz|zip|png)$/.test(path) });
  }
  get url() {
    return `http://127.0.0.1:${this.port}/news/`;
  }
  file(path: string) {
    return readFileSync(join(this.folder, path), "utf8");
  }
  async start() {
    this.server = createServer((request, answer) => {
      const path = decodeURIComponent(request.url!.split("?")[0])
        .replace(/^\/news\//, "")
        .replace(/(^|\/)$/, "$1index.html");
      this.asked.push(path);
      const instead = Object.entries(this.instead).find(([end]) => path.endsWith(end))?.[1];
      if (instead === "never") return void this.held.push(answer);
      const file = join(this.folder, path);
      const there = existsSync(file) && statSync(file).isFile();
      answer.statusCode = instead ?? (there ? 200 : 404);
      answer.setHeader("Cache-Control", "no-store");
      answer.setHeader("Content-Type", TYPES[path.split(".").pop()!] ?? "text/plain");
      answer.end(there && !instead ? readFileSync(file) : "no such file");
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as { port: number }).port;
  }
  /** Answers the delayed requests, since a browser requests an address only once at a time. */
  letGo() {
    for (const answer of this.held.splice(0)) answer.destroy();
  }
  async stop() {
    const stopped = new Promise((resolve) => this.server?.close(resolve));
    this.server?.closeAllConnections();
    await stopped;
  }
  /** Simulates another build: changes a word of the pages, the start script and its name. */
  publish(word: string) {
    const old = this.file("index.html").match(/start-[0-9a-f]{16}\.js/)![0];
    const fresh = `start-${word.padEnd(16, "0")}.js`;
    writeFileSync(join(this.folder, fresh), this.file(old));
    rmSync(join(this.folder, old));
    for (const path of ["index.html", "en/index.html", "zh-Hans/index.html", "sw.js"]) {
      writeFileSync(
        join(this.folder, path),
        this.file(path)
          .replaceAll(old, fresh)
          .replace("</title>", ` ${word}</title>`)
          .replace(/"(?=[0-9a-f]{16}")/, `"${word}`),
      );
    }
  }
}

export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.start();
    await use(host);
    await host.stop();
    rmSync(host.folder, { recursive: true });
  },
});

// A worker installs and takes over asynchronously.
export const expect = hurried.configure({ timeout: 15_000 });
/** Opens a page that is only read, and waits until the worker controls it and has kept it. */
export async function openToRead(page: Page, url: string) {
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}
/** Opens a page, wants the program, and waits until the worker has kept both. */
export async function openAndKeep(page: Page, url: string) {
  await openToRead(page, url);
  await wanted(page);
  await expectProgramKept(page);
}
/** Waits until the worker has kept the program: its script and its wasm. */
export const expectProgramKept = (page: Page) => expect.poll(() => keptProgram(page)).toHaveLength(2);
export const keptProgram = async (page: Page) =>
  Object.values(await kept(page))
    .flat()
    .filter((path) => path.includes("/sanjin-"));
export const kept = (page: Page) =>
  page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname).sort();
    return all;
  });
export const NOTICE = ".kept";
