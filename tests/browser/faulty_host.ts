// A host of dist/ that fails as hosts and lines do: a file is missing, cut short, of another type, altered, held back, or the
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

/** What is done to the files whose path a rule's name is found in. */
export type Rule = {
  status?: number;
  type?: string;
  /** The bytes as they are sent. */
  alter?: (body: Buffer) => Buffer | string;
  /** So much of it arrives, and then the connection breaks off. */
  breaksAfter?: number;
  headers?: Record<string, string>;
  /** Sent when this is done. */
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
