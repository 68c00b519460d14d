// Two sites: the bundle on one port, a news site with the host pages on another, so that frames have another origin.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { standIn } from "./stand_in";

const DIST = process.env.SANJIN_DIST!;
const PACKAGES = join(require.resolve("pym.js/package.json"), "../..");
const KINDS: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".cjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".css": "text/css; charset=utf-8",
};

export type Host = { html: string; headers?: Record<string, string> };

/** The two sites of one test, and the requests to the bundle's. */
export class Sites {
  readonly asked: string[] = [];
  private readonly pages = new Map<string, Host>();
  private servers: Server[] = [];
  bundle = "";
  news = "";

  static async start(): Promise<Sites> {
    const sites = new Sites();
    sites.bundle = await sites.listen((request, response) => sites.serveBundle(request, response));
    sites.news = await sites.listen((request, response) => sites.serveNews(request, response));
    return sites;
  }

  /** A page of the news site. `@bundle@` in it is the bundle's address. */
  page(name: string, html: string, headers: Record<string, string> = {}): string {
    this.pages.set(`/${name}`, { html: html.replaceAll("@bundle@", this.bundle), headers });
    return `${this.news}${name}`;
  }

  async stop() {
    for (const server of this.servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  private async listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const server = createServer(answer);
    this.servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  private serveBundle(request: IncomingMessage, response: ServerResponse) {
    const path = decodeURIComponent(new URL(request.url!, this.bundle).pathname);
    this.asked.push(path);
    // /stand-in/embed/<chart>/… serves the stand-in: the same path with another base.
    const [, id, lang] = /^\/stand-in\/embed\/([a-z-]+)\/(?:([\w-]+)\/)?index\.html$/.exec(path) ?? [];
    if (id) return send(response, standIn(id, lang ?? "zh-Hant"), ".html");
    const file = join(DIST, normalize(path));
    if (existsSync(file) && statSync(file).isFile()) return send(response, readFileSync(file), extname(file));
    response.writeHead(404).end("no such file");
  }

  private serveNews(request: IncomingMessage, response: ServerResponse) {
    const path = new URL(request.url!, this.news).pathname;
    const page = this.pages.get(path);
    if (page) return send(response, page.html, ".html", page.headers);
    // Files that a news site hosts itself: the resizers from npm, and a copy of embed.js.
    const file = path.startsWith("/npm/") ? join(PACKAGES, normalize(path.slice(5))) : join(DIST, normalize(path));
    if (existsSync(file) && statSync(file).isFile()) return send(response, readFileSync(file), extname(file));
    response.writeHead(404).end("no such file");
  }
}

function send(response: ServerResponse, body: string | Buffer, kind: string, headers: Record<string, string> = {}) {
  // Like a host that follows _headers: files that never change are cached.
  response.writeHead(200, { "content-type": KINDS[kind] ?? "application/octet-stream", "cache-control": "max-age=600", ...headers });
  response.end(body);
}

/** The frame of a host page around its content. */
export const shell = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>News</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The frame's own script, by its hashed name. */
export const frameScript = () => readdirSync(DIST).find((name) => /^frame-[0-9a-f]{16}\.js$/.test(name))!;
