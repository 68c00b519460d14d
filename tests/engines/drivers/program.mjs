// A driver's program: started with a home of its own that is thrown away, on a free port, ended with all that it started.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What runs in groups of their own: ended with us, however we end. */
const running = new Set();
process.on("exit", () => running.forEach(endGroup));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** A folder for one run: a home, a profile. No engine sees what the person at this machine has set. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "sanjin-engine-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The environment an engine gets: nothing of the caller's but where programs are. */
export function environment(home, more = {}) {
  return { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, TMPDIR: home, LANG: "C.UTF-8", ...more };
}

/** Starts a driver with the arguments that `args` makes of a port; gives its address when it is ready for a session. */
export async function startDriver(program, args, env) {
  const port = await freePort();
  const child = startGroup(program, args(port), { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said = (said + words).slice(-4000)));
  const failed = new Promise((_, reject) => {
    child.on("error", (error) => reject(new Error(`${program} can't be started: ${error.message}`)));
    child.on("exit", (code, signal) => reject(new Error(`${program} ended (${code ?? signal}): ${said}`)));
  });
  failed.catch(() => {});
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([failed, ready(url)]);
  return { url, said: () => said, stop: () => endGroup(child) };
}

async function ready(url) {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const answer = await fetch(`${url}/status`)
      .then((one) => one.json())
      .catch(() => undefined);
    if (answer?.value?.ready) return;
  }
  throw new Error(`${url} does not answer as a WebDriver within 20 s`);
}

/** Starts a program in a group of its own, so that a browser whose driver has died ends with it. */
export function startGroup(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  running.add(child);
  return child;
}

/** Ends a program of ours and what it has started. */
export function endGroup(child) {
  running.delete(child);
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
