// docs/nginx.conf in nginx, with the bundle at the root and in a folder.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DIST } from "../bundle";
import { wanted, watch } from "../reader";
import { host } from "../static_host";
import { files, headersOf } from "./headers";

const NGINX = process.env.SANJIN_NGINX!;
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  zip: "application/zip",
};

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { host: "example.org", ...headers }, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

for (const folder of ["/", "/news/sanjin/"]) {
  test.describe(`nginx with docs/nginx.conf, the bundle at ${folder}`, () => {
    test.describe.configure({ mode: "serial" });
    let port: number;
    let nginx: ChildProcess;
    let place: string;
    let said = "";

    test.beforeAll(async () => {
      place = mkdtempSync(join(tmpdir(), "sanjin-nginx-"));
      const root = join(place, "www");
      if (folder === "/") symlinkSync(DIST, root);
      else {
        mkdirSync(join(root, "news"), { recursive: true });
        symlinkSync(DIST, join(root, "news/sanjin"));
      }
      port = await freePort();
      // Changes only what a site's owner would change.
      const shipped = readFileSync(join(__dirname, "../../../docs/nginx.conf"), "utf8");
      const changes: [string, string][] = [
        ["listen 80;", `listen 127.0.0.1:${port};`],
        ["server_name example.org;", "server_name example.org 127.0.0.1;"],
        ["root /srv/sanjin;", `root ${root};`],
      ];
      if (!existsSync(BROTLI)) changes.push(["brotli_static on;", ""]);
      let own = shipped;
      for (const [from, to] of changes) {
        expect(own.split(from), from).toHaveLength(2);
        own = own.replace(from, to);
      }
      const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${place}/${name};`);
      writeFileSync(
        join(place, "nginx.conf"),
        `daemon off; master_process off; pid ${place}/pid; error_log stderr notice;
        ${existsSync(BROTLI) ? `load_module ${BROTLI};` : ""}
        events {}
        http { access_log off; ${kept.join(" ")}\n${own}\n}`,
      );
      nginx = spawn(NGINX, ["-p", place, "-e", "stderr", "-c", join(place, "nginx.conf")]);
      nginx.stderr!.on("data", (text) => (said += text));
      await expect
        .poll(
          () =>
            ask(port, folder).then(
              ({ status }) => status,
              () => said,
            ),
          { timeout: 15_000 },
        )
        .toBe(200);
    });
    test.afterAll(async () => {
      const ended = new Promise((resolve) => nginx.on("exit", resolve));
      if (nginx.exitCode === null) {
        nginx.kill();
        await ended;
      }
      rmSync(place, { recursive: true });
    });

    test("nginx accepts it without a warning", () => {
      expect(said.split("\n").filter((line) => line && !line.includes("[notice]"))).toEqual([]);
    });

    test("every file has its type and the headers of _headers", async () => {
      test.setTimeout(60_000);
      // One comparison for all files, since there are hundreds.
      const [sent, wanted]: Record<string, unknown>[] = [{}, {}];
      const OURS = [
        "access-control-allow-origin",
        "cache-control",
        "content-security-policy",
        "cross-origin-resource-policy",
        "permissions-policy",
        "referrer-policy",
        "x-content-type-options",
      ];
      for (const file of files) {
        const { status, headers, body } = await ask(port, folder + file);
        const said = Object.fromEntries(["content-type", ...OURS].filter((name) => name in headers).map((name) => [name, headers[name]]));
        sent[file] = { status, ...said, isWhole: body.equals(readFileSync(join(DIST, file))) };
        wanted[file] = { "cache-control": "no-cache", ...headersOf(`/${file}`), status: 200, "content-type": TYPES[file.split(".").pop()!], isWhole: true };
      }
      expect(sent).toEqual(wanted);
    });

    test("clients that accept it get the compressed sibling", async () => {
      // One of each type: the page, its scripts, the program, an embed's style sheet, a chart's picture and data.
      const packed = files.filter((file) => [".br", ".gz"].every((ending) => existsSync(join(DIST, file + ending))));
      const each = Object.keys(TYPES).flatMap((type) => packed.find((file) => file.endsWith(`.${type}`)) ?? []);
      expect(each.map((file) => file.split(".").pop())).toEqual(["css", "csv", "html", "js", "json", "svg", "wasm"]);
      for (const file of ["index.html", ...each]) {
        const wanted: [string, string | undefined][] = [
          ["gzip", "gzip"],
          ["identity", undefined],
        ];
        if (existsSync(BROTLI)) wanted.push(["gzip, deflate, br", "br"]);
        for (const [accepted, coding] of wanted) {
          const { headers, body } = await ask(port, folder + file, { "accept-encoding": accepted });
          expect(headers["content-encoding"], `${file}, ${accepted}`).toBe(coding);
          expect(headers["content-type"], `${file}, ${accepted}`).toBe(TYPES[file.split(".").pop()!]);
          expect(headers.vary, `${file}, ${accepted}`).toBe("Accept-Encoding");
          const sibling = coding ? { br: ".br", gzip: ".gz" }[coding] : "";
          expect(body.equals(readFileSync(join(DIST, file + sibling))), `${file}, ${accepted}`).toBe(true);
        }
      }
    });

    test("an unchanged file is not sent again", async () => {
      const { headers } = await ask(port, folder);
      const again = await ask(port, folder, { "if-none-match": headers.etag! });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    test("folders lead to their page and are not listed", async () => {
      expect((await ask(port, `${folder}en/`)).status).toBe(200);
      const { status, headers } = await ask(port, `${folder}en`);
      expect([status, new URL(headers.location!, "http://example.org").pathname]).toEqual([301, `${folder}en/`]);
      for (const path of ["nothing", "nothing/", "en/nothing.html", "_headers", ".git", "..%2f..%2fetc/passwd", "%2e%2e/%2e%2e/etc/passwd"]) {
        const answer = await ask(port, folder + path);
        expect([400, 404], path).toContain(answer.status);
        expect(answer.headers["x-content-type-options"] ?? "nosniff", path).toBe("nosniff");
        expect(answer.headers["cache-control"] ?? "", `${path} is not kept`).not.toContain("max-age");
      }
      for (const listing of readdirSync(DIST, { withFileTypes: true }).filter((one) => one.isDirectory() && !existsSync(join(DIST, one.name, "index.html")))) {
        expect((await ask(port, `${folder}${listing.name}/`)).status, listing.name).toBe(403);
      }
      expect((await ask(port, folder)).headers.server).toBe("nginx");
    });

    test("the page runs on it", async ({ page }) => {
      const seen = watch(page);
      await page.goto(`http://127.0.0.1:${port}${folder}`);
      await wanted(page);
      expect(seen.problems()).toEqual([]);
    });

    test("other sites may frame the pages made for it, and no others", async ({ page }) => {
      const at = `http://127.0.0.1:${port}${folder}`;
      const embed = files.find((file) => /^embed\/.+\/index\.html$/.test(file));
      const pages = ["index.html", ...(embed ? [embed] : [])];
      const frames = pages.map((path) => `<iframe src="${at}${path}"></iframe>`).join("");
      mkdirSync(join(place, "host"));
      writeFileSync(join(place, "host/index.html"), frames);
      // Another port is another origin.
      const other = await host(join(place, "host"));
      await page.goto(other.url);
      const shown = () =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url());
      await expect.poll(shown).toEqual(["chrome-error://chromewebdata/", ...pages.slice(1).map((path) => at + path)]);
      await other.close();
    });
  });
}
