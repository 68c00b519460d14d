// The bundle of the second story, examples/river, and what its story.json says.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";

type Fact = { id: string; section: string; value: number; low?: number; high?: number; text: string; quote: string; label: Record<string, string> };
type Chart = { id: string; section: string; kind: string; within?: string; facts: string[] };
type Story = { article: { title: string; text: string }; facts: Fact[]; charts: Chart[]; voices: { id: string; quote: string }[] };

const ROOT = join(__dirname, "../../..");
export const LANG = "zh-Hans";
export const DIST = process.env.SANJIN_DIST!;
export const text = (path: string) => readFileSync(join(DIST, path), "utf8");
/** A file of the repository. */
export const source = (path: string) => readFileSync(join(ROOT, path), "utf8");
export const files = (readdirSync(DIST, { recursive: true }) as string[]).map(String);
export const story = JSON.parse(text("story.json")) as Story;
/** The charts with a card of their own; the strip is the poster. */
export const cards = story.charts.filter(({ within, kind }) => !within && kind !== "strip");

export function factOf(id: string): Fact {
  const fact = story.facts.find((one) => one.id === id);
  if (!fact) throw new Error(`story.json has no fact ${id}`);
  return fact;
}

/** The only chart of a kind that shows these facts. */
export function chartOf(kind: string, ...facts: string[]): Chart {
  const found = story.charts.filter((chart) => chart.kind === kind && facts.every((fact) => chart.facts.includes(fact)));
  if (found.length !== 1) throw new Error(`story.json has ${found.length} charts of the kind ${kind} with ${facts}`);
  return found[0];
}

/** A text without punctuation and white space, which pages may set differently. */
export const bare = (text: string) => text.replace(/[\s，；：！（）「」『』“”‘’,;:!()]/g, "");

export type Box = { left: number; right: number; top: number; bottom: number };

/** The box around the shapes of a mark that stand for its number, on the screen: not its words, and not its larger target. */
export const shapeOf = (mark: Locator, classes = ".m, .ms, .ac, .m-, .ms-, .ac-"): Promise<Box> =>
  mark.locator(`:is(${classes}):not(text, marker *)`).evaluateAll((shapes) => {
    const boxes = shapes.map((one) => one.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });

/** The box of an element on the screen. */
export const edges = (one: Locator): Promise<Box> =>
  one.evaluate((element) => (({ left, right, top, bottom }) => ({ left, right, top, bottom }))(element.getBoundingClientRect()));
