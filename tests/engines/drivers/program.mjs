// Runs a driver with a temporary home, on a free port, and ends it with everything that it started.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The running process groups, which end with this process, however it ends. */
const running = new Set();
process.on("exit", () => running.forEach(endGroup));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** A temporary home and profile for one run, so that no engine uses the user's settings. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "sanjin-engine-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** An engine's environment: of the caller's, only PATH. */
export function environment(home, more = {}) {
  return { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, TMPDIR: home, LANG: "C.UTF-8", ...more };
}

/** Starts a driver with the arguments from `args(port)`; resolves to its address when it is ready for a session. */
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

/** Starts a program in its own process group, so that a browser ends even if its driver has died. */
export function startGroup(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  running.add(child);
  return child;
}

/** Ends a program and everything that it started. */
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
