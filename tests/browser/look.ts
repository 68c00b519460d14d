// What a person would see that is wrong with a page's look: small, covered, cut or pale text, holes, too much length. Each function
// returns one line a fault, with the element, the text and the numbers. (look_in_page.ts collects what they judge.)
import { expect, type Page } from "@playwright/test";
import { type Box, collect, type Row, type Seen, type Text } from "./look_in_page";

/** The least size of type, in CSS pixels. */
const LEAST_SIZE = 12;
/** The least contrast of text, by WCAG 1.4.3. It allows 3 for large text; this page does not. */
const LEAST_CONTRAST = 4.5;
/** The largest part of a row's width that may be empty, not counting the gaps between its cells. */
const LARGEST_HOLE = 0.12;
/** Screens before the evidence, by the screen's width. */
const SCREENS = { wide: { width: 1280, height: 900, most: 9 }, phone: { width: 390, height: 844, most: 17 } };
/** Ink may touch: rectangles are rounded to the device's pixels. */
const TOLERANCE = 1;

/** Collects what is visible. Parts that the browser would lay out only near the screen are laid out first. */
export async function look(page: Page): Promise<Seen> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.later;
    return document.fonts.ready.then(() => undefined);
  });
  return page.evaluate(collect);
}

/** Equal lines once, with how often they occur. */
const tally = (lines: string[]) => [...new Set(lines)].map((line) => (count(lines, line) > 1 ? `${line} (${count(lines, line)}×)` : line));
const count = (lines: string[], wanted: string) => lines.filter((line) => line === wanted).length;
const px = (length: number) => `${Math.round(length * 10) / 10} px`;
const named = ({ text, where }: Text) => `“${text}” ${where}`;

export const tooLong = ({ before, screen }: Seen): string[] => {
  if (!before) return ["there is no #evidence and no #explorer: where the evidence part begins is not known"];
  const limit = Object.values(SCREENS).find(({ width }) => width === screen.width);
  if (!limit) return [];
  const screens = before.top / limit.height;
  return screens > limit.most
    ? [`#${before.id} begins after ${screens.toFixed(1)} screens of ${limit.width}×${limit.height} (${px(before.top)}); at most ${limit.most}`]
    : [];
};

export const tooSmall = ({ texts }: Seen): string[] =>
  // A hundredth, since 0.75rem times a scale may be 11.999.
  tally(texts.filter(({ size }) => size < LEAST_SIZE - 0.01).map((text) => `${px(text.size)}, at least ${LEAST_SIZE}: ${named(text)}`));

export const tooWide = ({ width, screen }: Seen): string[] =>
  width > screen.width ? [`the page is ${width} px wide on a screen of ${screen.width} px: it scrolls sideways`] : [];

/** How far two boxes cover each other: across and down, in pixels. */
const shared = (one: Box, other: Box) => ({
  across: Math.min(one.right, other.right) - Math.max(one.left, other.left),
  down: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
});

const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});

export const overlapping = ({ texts }: Seen): string[] => {
  const pieces = texts
    .flatMap((text) => text.lines.map((box) => ({ text, box: common(box, text.window) })))
    .filter(({ box }) => box.right > box.left && box.bottom > box.top)
    .sort((a, b) => a.box.top - b.box.top);
  const found: string[] = [];
  for (const [n, one] of pieces.entries()) {
    for (let next = n + 1; next < pieces.length && pieces[next].box.top < one.box.bottom; next += 1) {
      const other = pieces[next];
      if (one.text === other.text || one.text.part !== other.text.part) continue;
      const { across, down } = shared(one.box, other.box);
      if (across <= TOLERANCE || down <= TOLERANCE) continue;
      found.push(`${named(one.text)} and ${named(other.text)} cover each other by ${px(across)} across, ${px(down)} down, ${px(one.box.top)} from the top`);
    }
  }
  return tally(found);
};

export const cutOff = ({ texts, screen }: Seen): string[] =>
  tally(
    texts.flatMap((text) =>
      text.lines.flatMap((box) => {
        const out = text.cutBy.flatMap((cutter) => {
          const sides = {
            left: cutter.box.left - box.left,
            right: box.right - cutter.box.right,
            top: cutter.box.top - box.top,
            bottom: box.bottom - cutter.box.bottom,
          };
          const side = Object.entries(sides).find(([, beyond]) => beyond > TOLERANCE);
          return side ? [`${named(text)} is cut off by ${cutter.where}: ${px(side[1])} past its ${side[0]}`] : [];
        });
        const beyond = Math.max(-box.left, box.right - screen.width);
        if (beyond > TOLERANCE && !text.scrolls && !out.length) out.push(`${named(text)} leaves the screen by ${px(beyond)}`);
        return out.slice(0, 1);
      }),
    ),
  );

/** The empty stretches of one line of cells: from the row's left edge to its right. */
function stretches(inner: Box, cells: Row["cells"]): { empty: number; after: string | null }[] {
  let reached = inner.left;
  let after: string | null = null;
  const found = [];
  for (const { where, box } of [...cells].sort((a, b) => a.box.left - b.box.left)) {
    found.push({ empty: box.left - reached, after });
    if (box.right > reached) [reached, after] = [box.right, where];
  }
  return [...found, { empty: inner.right - reached, after }];
}

export const holes = ({ rows }: Seen): string[] =>
  tally(
    rows.flatMap(({ where, inner, cells }) => {
      const tops = cells.map(({ box }) => box.top).filter((top, n, all) => all.findIndex((other) => Math.abs(other - top) <= 2) === n);
      const width = inner.right - inner.left;
      return tops.flatMap((top) => {
        // A high cell that began further up fills its place in this line, too.
        const line = cells.filter(({ box }) => box.top <= top + 2 && box.bottom > top + 2);
        return stretches(inner, line)
          .filter(({ empty }) => empty > width * LARGEST_HOLE)
          .map(({ empty, after }) => {
            const at = after ? `after ${after}` : "at its beginning";
            return `${where}: ${Math.round((100 * empty) / width)} % of the row (${px(empty)} of ${px(width)}) is empty ${at}, ${px(top)} from the top`;
          });
      });
    }),
  );

const luminance = (colour: number[]) => {
  const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: number[], other: number[]) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const hex = (colour: number[]) => `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

export const pale = ({ texts }: Seen): string[] =>
  tally(
    texts.flatMap((text) => {
      if (text.isDisabled) return [];
      if (typeof text.ground === "string") return [`contrast unknown, since ${text.ground}: ${named(text)}`];
      const ratio = contrast(text.ink, text.ground);
      // A hundredth, since colours are rounded.
      return ratio < LEAST_CONTRAST - 0.01
        ? [`contrast ${ratio.toFixed(2)}, at least ${LEAST_CONTRAST}: ${named(text)}, ${hex(text.ink.slice(0, 3))} on ${hex(text.ground)}`]
        : [];
    }),
  );

/** What a person would ask of a page's look, and who answers. */
const QUESTIONS = {
  "too long before the evidence": tooLong,
  "scrolls sideways": tooWide,
  "type too small": tooSmall,
  "text on text": overlapping,
  "text cut off": cutOff,
  "a hole in a row": holes,
  "pale text": pale,
};
type Question = keyof typeof QUESTIONS;
/** An embed has no rows and no evidence. */
export const OF_AN_EMBED: Question[] = ["scrolls sideways", "type too small", "text on text", "text cut off", "pale text"];

/** Expects that nothing is wrong with a look: by one table of faults for each question. */
export function expectLooksRight(seen: Seen, questions = Object.keys(QUESTIONS) as Question[]): void {
  for (const question of questions) expect.soft(QUESTIONS[question](seen), question).toEqual([]);
}

/** Expects that nothing is wrong with the look of a page with its story, in the light theme and in the dark one. */
export async function expectPageLooksRight(page: Page): Promise<void> {
  const seen = await look(page);
  expect(seen.texts.length, "pieces of text that were examined").toBeGreaterThan(100);
  expect(seen.rows.length, "elements with data-cells that were examined").toBeGreaterThan(3);
  expectLooksRight(seen);
  await page.emulateMedia({ colorScheme: "dark" });
  expectLooksRight(await look(page), ["pale text"]);
}
