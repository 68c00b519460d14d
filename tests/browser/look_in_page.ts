// Runs in the page: collects every visible piece of text with its place, size and colours, and the rows of cells. Judged in look.ts.

/** Edges in CSS pixels, from the page's own top left corner. */
export type Box = { left: number; right: number; top: number; bottom: number };

/** One text node: what a reader sees of it. */
export type Text = {
  text: string;
  /** The element and its part of the page, for messages. */
  where: string;
  /** Texts are compared within one part: a child of main, and in it one layer (what floats over the page is a layer of its own). */
  part: string;
  /** One box a line, as high as the ink and not as the line. */
  lines: Box[];
  /** The type's size as shown, in CSS pixels. */
  size: number;
  /** The boxes of those ancestors that cut their content. A side that does not cut is infinite. */
  cutBy: { where: string; box: Box }[];
  /** What the ancestors that cut or scroll let through of it. */
  window: Box;
  /** Whether an ancestor scrolls sideways, so that the text can be reached past the screen's edge. */
  scrolls: boolean;
  /** Red, green, blue as shown, or why they can't be known. */
  ink: number[];
  ground: number[] | string;
  isDisabled: boolean;
};

export type Row = { where: string; inner: Box; cells: { where: string; box: Box }[] };
export type Seen = { texts: Text[]; rows: Row[]; width: number; screen: { width: number; height: number }; before: { id: string; top: number } | null };

/** Self-contained, since Playwright sends its source to the page. */
export function collect(): Seen {
  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  const colours = new Map<string, number[]>();
  /** Any CSS colour as red, green, blue (0–255) and alpha (0–1): the browser's own painting converts it. */
  function rgba(colour: string): number[] {
    let known = colours.get(colour);
    if (!known) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      colours.set(colour, (known = [r, g, b, a / 255]));
    }
    return known;
  }
  const over = (top: number[], alpha: number, below: number[]) => below.slice(0, 3).map((value, n) => top[n] * alpha + value * (1 - alpha));
  const style = (one: Element) => getComputedStyle(one);
  const ancestors = (one: Element) => {
    const all: Element[] = [];
    for (let at: Element | null = one; at; at = at.parentElement) all.push(at);
    return all;
  };
  const boxOf = ({ left, right, top, bottom }: Box): Box => ({ left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY });
  const name = (one: Element) => {
    const id = one.id && `#${one.id}`;
    const kind = one.classList.length ? `.${[...one.classList].join(".")}` : "";
    return `<${one.localName}${id}${kind}>`;
  };
  function where(one: Element): string {
    const figure = one.closest("[data-chart]")?.getAttribute("data-chart");
    const section = one.closest("section[id], [id]")?.id;
    return `${name(one)} in ${figure ? `the chart ${figure}` : section ? `#${section}` : "the page"}`;
  }

  /** Hidden from sight but not from screen readers, in any of the usual ways. */
  function isForEars(chain: Element[]): boolean {
    return chain.some((one) => {
      if (one instanceof SVGElement) return false;
      const { clip, clipPath, overflowX, position } = style(one);
      if (clip !== "auto" && position === "absolute" && /rect\((0|1)px/.test(clip)) return true;
      if (/inset\((50|100)%/.test(clipPath)) return true;
      return overflowX !== "visible" && ((one as HTMLElement).offsetWidth <= 2 || (one as HTMLElement).offsetHeight <= 2);
    });
  }

  /** The ancestors that cut what is outside them, along the chain of containing blocks. */
  function cutters(chain: Element[]) {
    const cutBy: { where: string; box: Box }[] = [];
    const everything: Box = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
    const window = { ...everything };
    let scrolls = false;
    let isReachable = false;
    let needsPositioned = false;
    for (const one of chain) {
      const { overflowX, overflowY, position, transform } = style(one);
      if (needsPositioned && position === "static" && transform === "none") continue;
      const cuts = (way: string) => way === "hidden" || way === "clip";
      const moves = (way: string) => way === "auto" || way === "scroll";
      const isSvg = one instanceof SVGElement;
      if (one !== document.documentElement && one !== document.body && (!isSvg || one instanceof SVGSVGElement)) {
        scrolls ||= moves(overflowX);
        const box = boxOf(one.getBoundingClientRect());
        if (overflowX === "visible") [box.left, box.right] = [everything.left, everything.right];
        if (overflowY === "visible") [box.top, box.bottom] = [everything.top, everything.bottom];
        window.left = Math.max(window.left, box.left);
        window.right = Math.min(window.right, box.right);
        window.top = Math.max(window.top, box.top);
        window.bottom = Math.min(window.bottom, box.bottom);
        // What is beyond a box that scrolls can be reached, and further out nothing cuts it.
        isReachable ||= moves(overflowX) || moves(overflowY);
        if (!isReachable && (cuts(overflowX) || cuts(overflowY))) cutBy.push({ where: name(one), box });
      }
      needsPositioned = position === "absolute" || (needsPositioned && position === "static");
      if (position === "fixed") break;
    }
    return { cutBy, scrolls, window };
  }

  /** The colour behind an element: the grounds of its ancestors, painted over the canvas's. */
  function groundOf(chain: Element[]): number[] | string {
    let ground = rgba("Canvas").slice(0, 3);
    for (const one of [...chain].reverse()) {
      if (one instanceof SVGElement && !(one instanceof SVGSVGElement)) continue;
      const { backgroundColor, backgroundImage } = style(one);
      const colour = rgba(backgroundColor);
      if (colour[3] > 0) ground = over(colour, colour[3], ground);
      if (backgroundImage !== "none") return `${name(one)} has a picture as its ground`;
    }
    return ground;
  }

  /** As groundOf, with the shapes that the drawing paints before the text, under the text's middle. */
  function groundInDrawing(text: Element, chain: Element[], box: DOMRect): number[] | string {
    let ground = groundOf(chain);
    const svg = text.closest("svg")!;
    for (const shape of svg.querySelectorAll<SVGGeometryElement>("rect, path, circle, ellipse, polygon")) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const { fill, fillOpacity } = style(shape);
      if (
        typeof ground === "string" ||
        fill === "none" ||
        !shape.checkVisibility({ visibilityProperty: true }) ||
        shape.closest("defs, clipPath, mask, pattern")
      )
        continue;
      const matrix = shape.getScreenCTM();
      if (!matrix) continue;
      const middle = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2).matrixTransform(matrix.inverse());
      if (!shape.isPointInFill(middle)) continue;
      if (fill.startsWith("url")) return `${name(shape)} has a pattern as its fill`;
      const colour = rgba(fill);
      const opacity = ancestors(shape).reduce((product, one) => product * Number(style(one).opacity), Number(fillOpacity));
      ground = over(colour, colour[3] * opacity, ground);
    }
    return ground;
  }

  /** The part of the page, and the layer: text that floats over the page covers other text on purpose. */
  function partOf(chain: Element[]): string {
    const top = chain.findIndex((one) => one.localName === "main" || one === document.body);
    const part = chain[top - 1] ?? document.body;
    const floating = chain.find((one) => /fixed|sticky/.test(style(one).position));
    const number = (one: Element) => [...(one.parentElement?.children ?? [])].indexOf(one);
    return `${name(part)} ${number(part)}${floating ? ` under ${name(floating)} ${number(floating)}` : ""}`;
  }

  /** Boxes of the lines of a text node, as high as its highest and lowest ink. */
  function linesOf(node: globalThis.Text, parent: Element, scale: number): Box[] {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { fontStyle, fontWeight, fontSize, fontFamily, writingMode } = style(parent);
    brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const ink = brush.measureText(node.data.replace(/\s+/g, " ").trim());
    const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
    const isUpright = writingMode === "horizontal-tb" && (!matrix || (Math.abs(matrix.b) < 1e-3 && Math.abs(matrix.c) < 1e-3));
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0.5 && height > 0.5)
      .map((rect, n) => {
        const box = boxOf(rect);
        if (!isUpright) return box;
        // A bracket at the beginning of a text is half empty, and may hang over the edge with that half.
        if (n === 0) box.left += Math.max(0, -ink.actualBoundingBoxLeft * scale);
        // The rectangle of a line reaches from the font's ascent to its descent.
        const base = box.top + ((box.bottom - box.top) * ink.fontBoundingBoxAscent) / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
        return { ...box, top: base - ink.actualBoundingBoxAscent * scale, bottom: base + ink.actualBoundingBoxDescent * scale };
      });
  }

  function textOf(node: globalThis.Text): Text | null {
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.closest("script, style, noscript, template, option, title, desc, defs, [role='tooltip']")) return null;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
    const chain = ancestors(parent);
    if (isForEars(chain)) return null;
    const { fontSize, color, fill, fillOpacity } = style(parent);
    const isDrawn = parent instanceof SVGGraphicsElement;
    const matrix = isDrawn ? parent.getScreenCTM() : null;
    const scale = matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
    const lines = linesOf(node, parent, scale);
    if (!lines.length) return null;
    const ground = isDrawn ? groundInDrawing(parent, chain, parent.getBoundingClientRect()) : groundOf(chain);
    const colour = rgba(isDrawn ? fill : color);
    const opacity = chain.reduce((product, one) => product * Number(style(one).opacity), isDrawn ? Number(fillOpacity) : 1);
    const ink = typeof ground === "string" ? colour : over(colour, colour[3] * opacity, ground);
    return {
      text: node.data.replace(/\s+/g, " ").trim().slice(0, 40),
      where: where(parent),
      part: partOf(chain),
      lines,
      size: parseFloat(fontSize) * scale,
      ...cutters(chain),
      ink,
      ground,
      isDisabled: parent.closest(":disabled, [aria-disabled='true']") !== null,
    };
  }

  function texts(): Text[] {
    const found: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = textOf(node as globalThis.Text);
      if (text) found.push(text);
    }
    return found;
  }

  // A table's own rows have the attribute, too, with the id of their fact.
  const rows = [...document.querySelectorAll<HTMLElement>("[data-cells]")].flatMap((row) => {
    if (!row.checkVisibility({ visibilityProperty: true })) return [];
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = style(row);
    const inner = boxOf(row.getBoundingClientRect());
    inner.left += parseFloat(paddingLeft) + parseFloat(borderLeftWidth);
    inner.right -= parseFloat(paddingRight) + parseFloat(borderRightWidth);
    const cells = [...row.children]
      .filter((cell) => cell.checkVisibility({ visibilityProperty: true }) && !/absolute|fixed/.test(style(cell).position))
      .map((cell) => ({ where: cell.getAttribute("data-chart") ?? name(cell), box: boxOf(cell.getBoundingClientRect()) }))
      .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
    return [{ where: where(row), inner, cells }];
  });
  const evidence = document.querySelector("#evidence") ?? document.querySelector("#explorer");
  return {
    texts: texts(),
    rows,
    width: document.documentElement.scrollWidth,
    screen: { width: document.documentElement.clientWidth, height: innerHeight },
    before: evidence && { id: evidence.id, top: boxOf(evidence.getBoundingClientRect()).top },
  };
}
