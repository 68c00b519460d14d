// A host of dist/ with faults of hosts and networks: a file is missing, cut short, of a wrong type, altered, delayed, or the
// connection breaks off.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const DIST = process.env.SANJIN_DIST!;
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** The faults of files whose path contains the rule's name. */
export type Rule = {
  status?: number;
  type?: string;
  /** Changes the bytes that are sent. */
  alter?: (body: Buffer) => Buffer | string;
  /** The number of bytes after which the connection breaks. */
  breaksAfter?: number;
  headers?: Record<string, string>;
  /** The file is sent when this resolves. */
  after?: Promise<unknown>;
};

export class FaultyHost {
  readonly asked: string[] = [];
  private server?: Server;
  constructor(private readonly rules: Record<string, Rule> = {}) {}

  get url() {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}/`;
  }

  async start() {
    this.server = createServer(async (request, answer) => {
      let path = decodeURIComponent(new URL(request.url!, "http://host").pathname);
      if (path.endsWith("/")) path += "index.html";
      this.asked.push(path);
      const file = join(DIST, normalize(path));
      const there = existsSync(file) && statSync(file).isFile();
      const rule: Rule = Object.assign(
        {},
        ...Object.entries(this.rules)
          .filter(([part]) => path.includes(part))
          .map(([, rule]) => rule),
      );
      await rule.after;
      const body = there ? Buffer.from(rule.alter?.(readFileSync(file)) ?? readFileSync(file)) : Buffer.from("no such file");
      answer.writeHead(rule.status ?? (there ? 200 : 404), {
        "content-type": rule.type ?? TYPES[extname(path)] ?? "application/octet-stream",
        "content-length": body.length,
        "cache-control": "no-store",
        ...rule.headers,
      });
      if (rule.breaksAfter === undefined) return void answer.end(body);
      answer.flushHeaders();
      answer.write(body.subarray(0, Math.floor(body.length * rule.breaksAfter)), () => setTimeout(() => request.socket.destroy(), 50));
    });
    await new Promise<void>((listening) => this.server!.listen(0, "127.0.0.1", listening));
    return this;
  }

  async stop() {
    const stopped = new Promise((done) => this.server!.close(done));
    this.server!.closeAllConnections();
    await stopped;
  }
}
