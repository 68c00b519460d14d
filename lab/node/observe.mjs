/** Runs in every measured page before its own scripts, and in every frame: takes down what happens, and answers the bench. */
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

  // The wasm's memory is no part of the JavaScript heap.
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
  /** Whether every chart of the document is there: as SVG, as drawn canvas, or in its frame. */
  const hasAll = () => {
    if (document.readyState === "loading") return false;
    const places = document.querySelectorAll("[data-draw]").length;
    if (places) return (globalThis.peer?.drawn ?? 0) >= places;
    if (frames().length)
      return frames().every(({ contentDocument }) => contentDocument?.readyState !== "loading" && contentDocument?.querySelector("svg.chart"));
    return document.querySelector("svg.chart") !== null;
  };
  // What was there before a frame's callback stands on the screen at the next one.
  const look = () => {
    seen.interactive ??= performance.getEntriesByName("sanjin:interactive")[0]?.startTime ?? null;
    // Our page lays out what is far from the screen after the first paint, and says when the last of it is.
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
    isDone: (quiet, isOurs) =>
      document.readyState === "complete" &&
      seen.visible !== null &&
      (!isOurs || seen.interactive !== null) &&
      performance.now() - Math.max(seen.busy, seen.visible, seen.interactive ?? 0) > quiet,
    seen: () => {
      // As usual, from the first paint on: what is more than 50 ms at a stretch.
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
    /** Where the pointer should be, and when a tooltip was first seen. */
    aim: () => {
      const place = document.querySelector("[data-draw=first-intakes]");
      const mark = place ?? document.querySelector("[data-chart=first-intakes] svg [data-fact]");
      if (!mark || seen.tip !== null) return { shown: seen.tip, x: 0, y: 0 };
      mark.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = mark.getBoundingClientRect();
      // In the peers' chart the first of two bars; in ours the mark itself.
      return { shown: null, x: left + width * (place ? 0.5 : 0.3), y: top + height * (place ? 0.28 : 0.6) };
    },
  };
}
