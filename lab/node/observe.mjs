/** Runs in every measured page before its own scripts, and in every frame: records what happens, and answers the bench. */
export function observe() {
  const seen = { fcp: null, lcp: null, cls: 0, blocked: [], busy: 0, visible: null, laid: null, interactive: null, tip: null, memories: [] };
  const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  on("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  on("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.cls += value;
  });
  on("longtask", ({ startTime, duration }) => {
    seen.blocked.push({ startTime, duration });
    seen.busy = startTime + duration;
  });
  on("resource", ({ responseEnd }) => (seen.busy = Math.max(seen.busy, responseEnd)));

  // The JavaScript heap doesn't include the wasm's memory.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...given) => {
      const made = await own(...given);
      const memory = Object.values((made.instance ?? made).exports).find((it) => it instanceof WebAssembly.Memory);
      if (memory) seen.memories.push(memory);
      return made;
    };
  }

  const frames = () => [...document.querySelectorAll("iframe")];
  /** Whether every chart of the document is there: as SVG, as a drawn canvas, or in its frame. */
  const hasAll = () => {
    if (document.readyState === "loading") return false;
    const places = document.querySelectorAll("[data-draw]").length;
    if (places) return (globalThis.peer?.drawn ?? 0) >= places;
    if (frames().length)
      return frames().every(({ contentDocument }) => contentDocument?.readyState !== "loading" && contentDocument?.querySelector("svg.chart"));
    return document.querySelector("svg.chart") !== null;
  };
  // The next frame's callback runs after this one was painted.
  const look = () => {
    seen.interactive ??= performance.getEntriesByName("sanjin:interactive")[0]?.startTime ?? null;
    // Our page lays out distant sections after the first paint, and marks each one that is done.
    if (seen.laid === null && document.querySelector("main > [data-laid]:last-child")) requestAnimationFrame((now) => (seen.laid ??= now));
    if (seen.tip === null && isTipShown()) seen.tip = performance.now();
    if (seen.visible === null && hasAll()) requestAnimationFrame((now) => (seen.visible ??= now));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const isTipShown = () =>
    globalThis.peer?.tip
      ? globalThis.peer.tip()
      : [...document.querySelectorAll("[role=tooltip]")].some(
          (tip) => tip.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && tip.getBoundingClientRect().height > 0,
        );

  globalThis.bench = {
    /** Whether the page is drawn, and has had no response and no long task for so many ms. Only a page that has asked for its program waits for it. */
    isQuiet: (ms) =>
      document.readyState === "complete" &&
      seen.visible !== null &&
      !("later" in document.documentElement.dataset) &&
      performance.now() - Math.max(seen.busy, seen.visible) > ms,
    seen: () => {
      // Total blocking time: after the first paint, the part of each task beyond 50 ms.
      const tbt = seen.blocked
        .filter(({ startTime, duration }) => startTime + duration > (seen.fcp ?? 0))
        .reduce((sum, { duration }) => sum + duration - 50, 0);
      const round = (value) => (value === null ? null : Math.round(value));
      const cls = Math.round(seen.cls * 10_000) / 10_000;
      return {
        fcp: round(seen.fcp),
        lcp: round(seen.lcp),
        cls,
        tbt: round(tbt),
        visible: round(seen.visible),
        laid: round(seen.laid),
        interactive: round(seen.interactive),
        wasm: seen.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
      };
    },
    /** Where to move the pointer, and when a tooltip first appeared. */
    aim: () => {
      const place = document.querySelector("[data-draw=first-intakes]");
      const mark = place ?? document.querySelector("[data-chart=first-intakes] svg [data-fact]");
      if (!mark || seen.tip !== null) return { shown: seen.tip, x: 0, y: 0 };
      mark.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = mark.getBoundingClientRect();
      // The first of two bars in the peers' chart; the mark itself in ours.
      return { shown: null, x: left + width * (place ? 0.5 : 0.3), y: top + height * (place ? 0.28 : 0.6) };
    },
  };
}
