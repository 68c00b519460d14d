// The service worker: keeps each opened page for offline use. Online, a page always comes fresh from its host; the worker shows the kept copy,
// with a notice, if the host is unreachable, answers with a server error or takes too long. It keeps the pages of one build; and the files that
// not all readers need (programs, the script of the table of all facts, large drawings) from their first use on. It leaves pages in frames
// (embed/) and all other files to the browser. docs/hosting.md says how to remove it.
const ROOT = new URL("./", location.href).href;
// The host may serve other bundles from other folders.
const OURS = `sanjin ${ROOT} `;
const NAME = OURS + BUILD;
const START = ROOT + START_SCRIPT;
const PARTS = PART_FILES.map((path) => ROOT + path);
const NOTICES = new Map(PAGES.map(([path, notices]) => [ROOT + path, notices]));
const PATIENCE = 4000;
// The headers that are kept with a page.
const HEADERS = ["Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"];

/**
 * The normalised address of a page of the bundle; undefined for other addresses.
 * @param {string} url
 */
const pageOf = (url) => {
  const page = url.split(/[?#]/, 1)[0].replace(/\/index\.html$/, "/");
  return NOTICES.has(page) ? page : undefined;
};

/**
 * Keeps a page as text, so that the copy is not marked as redirected.
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
 * Keeps a part of a page, unless another build has replaced this one: opening its cache would recreate it.
 * @param {string} url
 * @param {Response} answer
 */
const keepPart = async (url, answer) => {
  if (!(await caches.has(NAME))) return;
  const cache = await caches.open(NAME);
  await cache.put(url, answer);
};

/**
 * The kept copy of a page, with a notice that says why it is shown.
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

/** The open pages, and those that the previous build has kept. */
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
    // Waits for all, even if one fails: a page that is kept after the cache was deleted would recreate it.
    const ends = await Promise.allSettled([caches.open(NAME).then((cache) => cache.add(START)), ...pages]);
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } catch (error) {
    // The previous build stays, with everything it has kept.
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
 * @param {Promise<Response>} fresh the host's answer
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
 * Answers with a kept part for a top-level page; other requests go to the host. Keeps parts that the host sends for such a page.
 * @param {FetchEvent} event
 */
const openPart = async (event) => {
  const { request, clientId } = event;
  let isPage = false;
  try {
    isPage = (await clients.get(clientId))?.frameType === "top-level";
    const copy = isPage && (await caches.match(request.url, { cacheName: NAME }));
    if (copy) return copy;
  } catch {}
  const answer = await fetch(request);
  if (isPage && answer.ok) {
    const copy = answer.clone();
    event.waitUntil(keepPart(request.url, copy).catch(() => {}));
  }
  return answer;
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
  } else if (request.url === START || PARTS.includes(request.url)) {
    event.respondWith(openPart(event));
  }
});
