// Which tooltip shows, and where. A plain script, so that it works before the program, without it, in a frame and in the one file; the
// style sheet that does the same where no script runs (styles/tips.css) costs the browser a look at every mark at every hover, and
// is switched off here. Shown is what is pointed at, else what is focused, else what is selected; and whatever else says the same fact
// lights up with it. The program tells by "sanjin:tip" that it has selected a mark or drawn marks anew.
(() => {
  const { documentElement: root } = document;
  // The story in a frame has this script twice: by the page's and by the frame's.
  const still = document.querySelector("style[data-tips]");
  if (!still || still.disabled) return;
  still.disabled = true;

  const MARK = "[data-chart] .mk[aria-describedby]";
  const SAYING = "[data-fact], [data-row], [data-numeral]";
  // How far beside a tick of the article in small a finger may come down, and a pointer be: ticks are smaller than both. In px.
  const TOUCH = 24;
  const POINT = 8;
  // A pointer on its way from a mark to its tooltip goes over other marks: they answer when it rests there so long. A step so long is no
  // part of a way, but a jump to another mark. Left for nothing, a tooltip stays a moment.
  const REST = 120;
  const JUMP = 48;
  const LINGER = 300;

  const around = (at, what) => at?.closest?.(what) ?? null;
  const tipOf = (at) => {
    const mark = around(at, MARK);
    return mark ? document.getElementById(mark.getAttribute("aria-describedby")) : around(at, ".tip");
  };
  const markOf = (tip) => [...around(tip, "[data-chart]").querySelectorAll(".mk")].find((one) => one.getAttribute("aria-describedby") === tip.id);
  const factOf = (at) => {
    const { fact, row, numeral } = (around(at, SAYING) ?? (around(at, ".tip") && markOf(around(at, ".tip"))))?.dataset ?? {};
    return fact || row || numeral || null;
  };
  const far = ({ left, right, top, bottom }, x, y) => Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));

  // Where to put it: under its mark, beside it or over it, if it covers there no mark and no title; else in the nearest such place of the
  // window, rather under or over its picture than beside it; and if there is none, where it costs least. Measured is what is in the window.
  const GAP = 6;
  const EDGE = 4;
  const common = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const place = (tip) => {
    const mark = markOf(tip);
    const box = (one) => one.getBoundingClientRect();
    const at = box(mark);
    const picture = box(mark.ownerSVGElement);
    const { width, height } = box(tip);
    const corner = box(tip.parentElement);
    const bar = document.querySelector(".top");
    const view = { left: EDGE, right: root.clientWidth - EDGE, top: EDGE + Math.max(0, bar ? box(bar).bottom : 0), bottom: Math.min(innerHeight, box(document.body).bottom) - EDGE };
    // What is not to be covered, and how much it weighs if it can't be helped: most of all the mark behind, which is read next, and then
    // the one before.
    const taken = [];
    const take = (one, weight) => common(one, view) && taken.push([one, weight]);
    for (const drawing of document.querySelectorAll("svg.chart")) {
      const { top, bottom } = box(drawing);
      if (bottom < 0 || top > innerHeight) continue;
      const marks = [...drawing.querySelectorAll(".mk")];
      const here = marks.indexOf(mark);
      marks.forEach((one, n) => take(box(one), here < 0 ? 1 : n === here + 1 ? 9 : n === here - 1 ? 3 : 1));
    }
    for (const title of document.querySelectorAll("h1, h2, h3, .sub")) take(box(title), 1);
    const within = (low, wanted, high) => Math.max(low, Math.min(wanted, high));
    const across = (x) => within(view.left, within(picture.left, x, picture.right - width), view.right - width);
    const spot = (left, top) => ({ left, top, right: left + width, bottom: top + height });
    const isFree = (one) => one.left >= view.left && one.right <= view.right && one.top >= view.top && one.bottom <= view.bottom && !taken.some(([other]) => common(one, other) > 1);
    const row = [(at.left + at.right - width) / 2, at.left, at.right - width, picture.left, picture.right].map(across);
    const all = (y) => row.map((x) => spot(x, y));
    const beside = within(view.top, (at.top + at.bottom - height) / 2, view.bottom - height);
    const near = [...all(at.bottom + GAP), spot(at.right + GAP, beside), spot(at.left - GAP - width, beside), ...all(at.top - GAP - height)];
    let best = near.find(isFree);
    let least = best ? 0 : Infinity;
    if (!best) {
      // Wherever there is room, there is some at the edges of what is taken.
      const xs = [...new Set([...row, view.left, view.right - width, ...taken.flatMap(([{ left, right }]) => [right, left - width])])].filter((x) => x >= view.left && x <= view.right - width);
      const ys = new Set([beside, view.top, view.bottom - height, picture.bottom + GAP, ...taken.flatMap(([{ top, bottom }]) => [bottom, top - height])]);
      for (const y of ys) {
        if (y < view.top || y > view.bottom - height) continue;
        const away = Math.max(at.top - y - height, y - at.bottom, 0);
        for (const x of xs) {
          const out = Math.max(picture.left - x, x + width - picture.right, 0);
          const cost = Math.hypot(away, Math.max(at.left - x - width, x - at.right, 0)) + out + Math.abs(x + width / 2 - (at.left + at.right) / 2) / 9;
          if (cost < least && isFree(spot(x, y))) [best, least] = [spot(x, y), cost];
        }
      }
    }
    if (!best) {
      // Its own mark may be covered: the tooltip says the same.
      for (const one of [...all(picture.bottom + GAP), ...all(view.bottom - height), ...all(view.top), ...all(at.bottom - height), ...all(at.top)]) {
        let cost = 99 * (width * height - common(one, view));
        for (const [other, weight] of taken) cost += weight * common(one, other);
        if (cost < least) [best, least] = [one, cost];
      }
    }
    tip.style.left = `${best.left - corner.left}px`;
    tip.style.top = `${best.top - corner.top}px`;
  };

  // The tooltips that are asked for, by what, and the facts that are lit.
  const tips = { hovered: null, focused: null, selected: null };
  const said = { hovered: null, focused: null };
  let shown = null;
  let dismissed = false;
  const show = () => {
    const next = dismissed ? null : tips.hovered ?? tips.focused ?? tips.selected;
    if (next === shown) return;
    if (next) place(next);
    shown?.removeAttribute("data-on");
    next?.setAttribute("data-on", "");
    shown = next;
  };

  const relight = () => {
    for (const one of document.querySelectorAll(SAYING)) {
      const own = factOf(one);
      one.toggleAttribute("data-lit", !!own && (own === said.hovered || own === said.focused));
    }
  };
  const light = (by, fact) => {
    if (said[by] === fact) return;
    said[by] = fact;
    relight();
  };

  const come = (by, at) => {
    light(by, factOf(at));
    const tip = tipOf(at);
    if (tip === tips[by]) return;
    tips[by] = tip;
    // Escape holds until the reader comes to another one, or to the same anew.
    if (tip) dismissed = false;
    show();
  };
  const hover = (at) => come("hovered", at);
  const focus = (at) => come("focused", at);

  // The mark that is meant by a place in the article in small: the nearest by its edge. One that runs over a line's end is as wide as the
  // drawing and has others in it: it is felt only where it is drawn.
  const meant = (at, x, y, reach) => {
    const drawing = !around(at, ".mk") && around(at, ".strip svg");
    let best = at;
    if (!drawing) return best;
    const widest = drawing.clientWidth / 2;
    for (const mark of drawing.querySelectorAll(".mk")) {
      const box = mark.getBoundingClientRect();
      const away = far(box, x, y);
      if (box.width <= widest && away <= reach) [best, reach] = [mark, away];
    }
    return best;
  };

  let last = { x: 0, y: 0 };
  // What the pointer is on.
  let under = null;
  // Where the pointer was last on the mark.
  let left = last;
  const meets = (box, x, y) => {
    const [dx, dy] = [x - left.x, y - left.y];
    // From there so many times as far are the tooltip's sides, with a little more of room.
    const across = [box.left - 8 - left.x, box.right + 8 - left.x].map((far) => far / dx).sort((a, b) => a - b);
    const down = [box.top - 8 - left.y, box.bottom + 8 - left.y].map((far) => far / dy).sort((a, b) => a - b);
    return Math.min(across[1], down[1]) >= Math.max(1, across[0], down[0]);
  };
  let timer = 0;
  let leaving = false;
  const wait = (ms, then) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      leaving = false;
      then();
    }, ms);
  };
  const point = ({ type, target, clientX: x, clientY: y }) => {
    const [dx, dy] = [x - last.x, y - last.y];
    // Said a second time, or since the page has moved under a pointer that rests: what is shown stays, whoever scrolls to read on.
    if (!dx && !dy && (type === "mousemove" || shown)) return;
    const at = meant(target, x, y, POINT);
    under = at;
    const tip = tipOf(at);
    const step = Math.hypot(dx, dy);
    let isOnWay = false;
    if (tips.hovered && tips.hovered === shown && tip !== tips.hovered && step && step <= JUMP) {
      const box = shown.getBoundingClientRect();
      // Most of the step leads nearer, or straight on from the mark the tooltip is met.
      isOnWay = far(box, last.x, last.y) - far(box, x, y) > step * 0.3 || meets(box, x, y);
    }
    last = { x, y };
    if (tip && tip === tips.hovered) left = last;
    if (isOnWay) {
      leaving = false;
      return wait(REST, () => hover(at));
    }
    if (tip || !tips.hovered || tips.hovered !== shown) {
      clearTimeout(timer);
      leaving = false;
      return hover(at);
    }
    light("hovered", factOf(at));
    if (leaving) return;
    leaving = true;
    // Meanwhile the pointer may have come to a row or a numeral, which stays lit.
    wait(LINGER, () => hover(under));
  };
  document.addEventListener("mouseover", point);
  document.addEventListener("mousemove", point);
  document.addEventListener("mouseout", (event) => {
    if (event.relatedTarget) return;
    light("hovered", null);
    under = null;
    leaving = true;
    wait(LINGER, () => hover(under));
  });
  document.addEventListener(
    "click",
    (event) => {
      // A click that a key or a script makes is nowhere.
      if (!event.detail) return;
      const at = meant(event.target, event.clientX, event.clientY, TOUCH);
      clearTimeout(timer);
      leaving = false;
      hover(at);
      if (at === event.target) return;
      event.stopPropagation();
      at.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    },
    true,
  );
  document.addEventListener("focusin", ({ target }) => focus(target));
  // Also when the window loses the focus, which the mark has again when it comes back.
  document.addEventListener("focusout", ({ relatedTarget }) => relatedTarget || focus(document.activeElement));
  // On the window: what the program or a dialog has answered is not for the tooltip.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !shown) return;
    // A focus in what is hidden would be lost.
    if (shown.contains(document.activeElement)) markOf(shown).focus();
    dismissed = true;
    show();
  });

  // The place of one that no longer is in the window is another.
  const again = () => {
    if (!shown) return;
    const { top, bottom } = shown.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) place(shown);
  };
  addEventListener("scroll", again, { passive: true });
  addEventListener("resize", () => shown && place(shown));

  // The program keeps what is selected; until it is there the address says it.
  const select = () => {
    const id = "interactive" in root.dataset ? "" : location.hash.slice(1);
    const named = id && document.getElementById(id);
    tips.selected = document.querySelector(".tip[data-selected]") ?? (named && around(named, ".tip") === named ? named : null);
    if (tips.selected) dismissed = false;
    show();
  };
  // A link has led to a tooltip: its mark is to be seen too.
  const led = () => {
    select();
    if (tips.selected && shown === tips.selected && location.hash === `#${shown.id}`) markOf(shown).scrollIntoView({ block: "center" });
  };
  document.addEventListener("sanjin:tip", () => {
    relight();
    select();
    // It may say more now.
    if (shown) place(shown);
  });
  addEventListener("hashchange", led);

  // What happened before this script was there.
  hover(document.querySelector("[data-n]:hover, [data-row]:hover, [data-numeral]:hover"));
  focus(document.activeElement);
  select();
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") led();
})();
