/** Runs in every measured page before its own scripts, and in every frame: records what happens, and answers the bench. */
export function observe() {
  const seen = { fcp: null, lcp: null, cls: 0, blocked: [], busy: 0, visible: null, laid: null, interactive: null, memories: [] };
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
    if (seen.visible === null && hasAll()) requestAnimationFrame((now) => (seen.visible ??= now));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const isVisible = (tip) => tip.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && tip.getBoundingClientRect().height > 0;
  /** The tooltip of our own mark. */
  const tipOf = (mark) => document.getElementById(mark.getAttribute("aria-describedby")?.split(" ")[0] ?? "");
  const markOf = (chart, fact) => document.querySelector(`[data-chart="${chart}"] svg [data-fact="${fact}"]`);
  const isTipOf = (chart, fact) => {
    if (globalThis.peer) return globalThis.peer.tip()?.fact === fact;
    const tip = tipOf(markOf(chart, fact));
    return tip !== null && isVisible(tip);
  };
  /** A point of our own mark that nothing covers, of a grid over its parts. */
  const openPoint = (mark) => {
    for (const part of mark.querySelectorAll("path, rect, circle, text")) {
      const { left, top, width, height } = part.getBoundingClientRect();
      for (let n = 0; n < 25; n += 1) {
        const [x, y] = [left + width * [0.5, 0.3, 0.7, 0.1, 0.9][n % 5], top + height * [0.5, 0.3, 0.7, 0.1, 0.9][Math.floor(n / 5)]];
        if (document.elementFromPoint(x, y)?.closest(".mk") === mark) return { x, y };
      }
    }
    return null;
  };
  const placeOf = (chart) => document.querySelector(`[data-draw="${chart}"]`) ?? document.querySelector(`[data-chart="${chart}"] svg`);
  const centred = (element) => element.scrollIntoView({ block: "center", behavior: "instant" });
  /** Calls back after each frame was painted: the callbacks that draw, and the frame's style and layout, run before this message. */
  const afterFrames = (look) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => look(performance.now()) || afterFrames(look);
      port2.postMessage(null);
    });
  /** Resolves with the ms from the next event of this type at `target` to the frame after which `isDone` holds. */
  const frameAfter = (type, target, isDone) =>
    new Promise((resolve) => {
      const heard = (event) => {
        if (!event.isTrusted || !target.contains(event.target)) return;
        removeEventListener(type, heard, true);
        afterFrames((now) => isDone() && (resolve(now - event.timeStamp), true));
      };
      addEventListener(type, heard, true);
    });
  let answer = null;
  const pressed = { clicks: 0, changes: 0 };

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
    centre: (chart) => centred(placeOf(chart)),
    /** Where to point at a fact's mark, and null while it can't be reached. */
    spot: (chart, fact) => {
      if (globalThis.peer) return globalThis.peer.spot(chart, fact);
      const mark = markOf(chart, fact);
      return mark && openPoint(mark);
    },
    /** Scrolls to a chart as soon as there is one, and says where the mark is, or where it will be drawn: the first of a chart's bars. */
    aim: (chart, fact) => {
      const place = placeOf(chart);
      if (!place) return null;
      centred(place);
      const { left, top, width, height } = place.getBoundingClientRect();
      return globalThis.bench.spot(chart, fact) ?? { x: left + width * 0.5, y: top + height * 0.28 };
    },
    /** Looks after every frame whether this fact's tooltip shows; `firstTip` says since when, in ms from the navigation's start. */
    watchTip: (chart, fact) => {
      if (seen.watched) return;
      seen.watched = true;
      afterFrames((now) => (markOf(chart, fact) !== null || globalThis.peer ? isTipOf(chart, fact) && ((seen.tip = now), true) : false));
    },
    firstTip: () => seen.tip ?? null,
    /** Begins to wait for the tooltip of a fact, after the pointer's next event; `answer` resolves with the ms between. */
    expectTip: (chart, fact) => void (answer = frameAfter("pointermove", document.documentElement, () => isTipOf(chart, fact))),
    answer: () => answer,
    /** Opens the chart with views, and says where the button of another view is. */
    findView: () => {
      const button = document.querySelectorAll("[data-view]")[1];
      if (!button) return null;
      const figure = button.closest("figure");
      // Our page may ask for a guess before it shows the chart; this reader doesn't guess.
      figure.querySelector("[data-skip]")?.click();
      centred(button);
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, isOpen: document.elementFromPoint(left + width / 2, top + height / 2) === button };
    },
    /** Begins to wait for the other view after the pointer came to its button, and counts how often the page did what was asked. */
    expectView: () => {
      const button = document.querySelectorAll("[data-view]")[1];
      const figure = button.closest("figure");
      const words = () => figure.querySelector("svg.chart")?.textContent;
      const before = words();
      const isChosen = () => button.getAttribute("aria-pressed") === "true";
      let was = isChosen();
      new MutationObserver(() => {
        if (!was && isChosen()) pressed.changes += 1;
        was = isChosen();
      }).observe(button, { attributeFilter: ["aria-pressed"] });
      // Until our program listens, a click is held; it comes again then.
      button.addEventListener(
        "click",
        () => (pressed.clicks += !document.querySelector("svg.chart") || "interactive" in document.documentElement.dataset ? 1 : 0),
      );
      answer = frameAfter("pointerover", button, () => isChosen() && (before === undefined || globalThis.peer || words() !== before));
    },
    pressed: () => pressed,
    /** How many facts have a mark with a tooltip in our page. */
    facts: () => new Set([...document.querySelectorAll("[data-chart] svg [data-fact]")].filter(tipOf).map(({ dataset }) => dataset.fact)).size,
  };
}
