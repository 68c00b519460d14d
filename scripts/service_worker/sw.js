// The service worker: keeps each page that was opened, with its program, so that it opens again without a connection. Online a page always comes
// fresh from its host; the kept copy is shown where the host can't be reached, answers with a fault of its own, or takes too long, and says so. Of a
// build all or nothing is kept, and of no other build anything. Pages in frames (embed/) and all other files are left to the browser. How to be rid
// of it: docs/hosting.md.
const ROOT = new URL("./", location.href).href;
// Other bundles may stand on the same host, in folders of their own.
const OURS = `sanjin ${ROOT} `;
const NAME = OURS + BUILD;
const PROGRAM = PROGRAM_FILES.map((path) => ROOT + path);
const NOTICES = new Map(PAGES.map(([path, notices]) => [ROOT + path, notices]));
const PATIENCE = 4000;
// What a page's host says of it, beside its bytes.
const HEADERS = ["Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"];

/**
 * The address of the page that an address means, if it is one of the bundle's.
 * @param {string} url
 */
const pageOf = (url) => {
  const page = url.split(/[?#]/, 1)[0].replace(/\/index\.html$/, "/");
  return NOTICES.has(page) ? page : undefined;
};

/**
 * Keeps a page as text, so that the copy is no redirection even where the way to the page was one.
 * @param {string} page
 * @param {Response} answer
 */
const keep = async (page, answer) => {
  const html = answer.ok ? await answer.text() : "";
  if (!html.includes(START_SCRIPT)) throw new Error(`${page} is of another build`);
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  const cache = await caches.open(NAME);
  await cache.put(page, new Response(html, { headers }));
};

/**
 * The kept copy of a page, with the notice why it is shown.
 * @param {string} page
 * @param {"unreachable" | "slow"} why
 */
const kept = async (page, why) => {
  try {
    const copy = await caches.match(page, { cacheName: NAME });
    if (!copy) return;
    const html = await copy.text();
    const noticed = html.replace("<html", "<html data-kept").replace("<body>", () => `<body>\n${NOTICES.get(page)?.[why]}`);
    return new Response(noticed, { headers: copy.headers });
  } catch {}
};

/** The pages that are open, and those that the build before has kept. */
const wanted = async () => {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const urls = open.filter(({ frameType }) => frameType === "top-level").map(({ url }) => url);
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== NAME) urls.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
  }
  return new Set(urls.map(pageOf).filter((page) => page !== undefined));
};

const install = async () => {
  try {
    await caches.delete(NAME);
    const pages = [...(await wanted())].map(async (page) => keep(page, await fetch(page, { cache: "no-cache" })));
    // All come to their end before one's failure counts: a page kept after the cache was deleted would bring it back.
    const ends = await Promise.allSettled([caches.open(NAME).then((cache) => cache.addAll(PROGRAM)), ...pages]);
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } catch (error) {
    // The build before stays, with all it has kept.
    await caches.delete(NAME).catch(() => {});
    throw error;
  }
  await skipWaiting();
};

const activate = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
};

/**
 * @param {string} page
 * @param {Promise<Response>} fresh what its host answers
 */
const openPage = async (page, fresh) => {
  try {
    /** @type {Promise<undefined>} */
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const answer = await Promise.race([fresh, late]);
    if (answer && answer.status < 500) return answer;
    if (!answer) return (await kept(page, "slow")) || fresh;
  } catch {}
  return (await kept(page, "unreachable")) || fresh;
};

/**
 * A part of the program, for a page of its own; other pages' requests go to the host.
 * @param {FetchEvent} event
 */
const openPart = async ({ request, clientId }) => {
  try {
    const client = await clients.get(clientId);
    const copy = client?.frameType === "top-level" && (await caches.match(request.url, { cacheName: NAME }));
    if (copy) return copy;
  } catch {}
  return fetch(request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    const page = request.destination === "document" && pageOf(request.url);
    if (!page) return;
    const fresh = fetch(request);
    event.waitUntil(fresh.then((answer) => keep(page, answer.clone())).catch(() => {}));
    event.respondWith(openPage(page, fresh));
  } else if (PROGRAM.includes(request.url)) {
    event.respondWith(openPart(event));
  }
});
