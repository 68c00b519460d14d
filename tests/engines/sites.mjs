// The sites that the engines open: the bundle as xtask serves it, the same with the hook for an engine without console reports, a
// news site of another origin (and another site: localhost, not 127.0.0.1) with a host page, and the one file on a disk.
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

import { withHook } from "./drivers/hook.mjs";
import { scratch } from "./drivers/program.mjs";
import { variable } from "./env.mjs";

const dist = variable("SANJIN_DIST");
const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Starts all of them. */
export async function startSites({ hooked }) {
  const disk = scratch();
  const untouched = variable("SANJIN_URL");
  const servers = [];
  const listen = async (answer, name) => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    return `http://${name}:${server.address().port}/`;
  };
  const bundle = hooked ? await listen(serveHooked, "127.0.0.1") : untouched;
  const news = await listen((_, response) => send(response, hostPage(bundle), ".html"), "localhost");
  // Another name than in the bundle.
  const plainFile = join(disk.folder, "三晉 民生 100%.html");
  const file = hooked ? join(disk.folder, "hooked.html") : plainFile;
  copyFileSync(join(dist, "sanjin.html"), plainFile);
  if (hooked) writeFileSync(file, withHook(readFileSync(plainFile, "utf8")));
  return {
    untouched,
    bundle,
    news,
    untouchedFile: pathToFileURL(plainFile).href,
    file: pathToFileURL(file).href,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
      disk.remove();
    },
  };
}

/** A page as an editor would write it: text, a chart, text, the story; both with a fallback. */
const hostPage = (bundle) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>News</title><link rel="icon" href="data:,"><style>body { margin: 0 auto; max-width: 700px; padding: 0 8px }</style></head><body>
<h1>News of the day</h1><p>Before</p>
<sanjin-chart chart="nurseries"><a href="${bundle}index.html"><img src="${bundle}charts/nurseries.png" alt="Nurseries" width="340"></a></sanjin-chart>
<p>Between</p>
<sanjin-story><a href="${bundle}index.html">The whole story</a></sanjin-story>
<p>After</p><script src="${bundle}embed.js"></script></body></html>`;

function serveHooked(request, response) {
  let file = join(dist, normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) return response.writeHead(404).end();
  const isPage = extname(file) === ".html";
  send(response, isPage ? withHook(readFileSync(file, "utf8")) : readFileSync(file), extname(file));
}

function send(response, body, kind) {
  response.writeHead(200, { "content-type": KINDS[kind] ?? "application/octet-stream", "cache-control": "no-store" });
  response.end(body);
}
