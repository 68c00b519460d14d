// What the specs share: the story as story.json tells it, and a watch over what goes wrong on a page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

type Fact = { id: string; section: string; value: number; unit: string; qualifier: string; text: string; quote: string; label: Record<string, string> };
type Chart = { id: string; section: string; kind: string; within?: string; facts: string[] };

export function loadStory() {
  const file = join(__dirname, '../../dist/story.json');
  const story = JSON.parse(readFileSync(file, 'utf8')) as { article: { title: string; text: string }; facts: Fact[]; charts: Chart[] };
  return {
    ...story,
    /** The charts that have a place of their own on the page. */
    onPage: story.charts.filter(({ within }) => !within),
    fact(id: string): Fact {
      const fact = story.facts.find((one) => one.id === id);
      if (!fact) throw new Error(`story.json has no fact ${id}`);
      return fact;
    },
  };
}

export function watch(page: Page) {
  const found: string[] = [];
  // What Playwright itself says where a test has it block service workers.
  const ofPlaywright = 'Service Worker registration blocked by Playwright';
  page.on('console', (message) => message.text() !== ofPlaywright && found.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  return { problems: () => found };
}

/** What a printed figure says: its value and how exact it is. Read here anew, by other means than those that wrote it. */
export function read(figure: string): { value: number; qualifier: string } {
  const text = figure.replace(/（.*?）|\(.*?\)/g, '').trim();
  const qualifier = /余|餘|多|超過|超过|\+|more than/.test(text) ? 'over' : /近|nearly/.test(text) ? 'nearly' : 'exact';
  if (/全部|全覆[蓋盖]/.test(text)) return { value: 100, qualifier };
  const digits = text.match(/[\d,]+(\.\d+)?/)?.[0];
  const scales: [RegExp, number][] = [[/億|亿/, 1e8], [/百萬|百万/, 1e6], [/萬|万/, 1e4], [/million/, 1e6]];
  const scale = scales.find(([word]) => word.test(text))?.[1] ?? 1;
  if (digits === undefined) return { value: /^[一近]/.test(text) ? scale : NaN, qualifier };
  return { value: Math.round(Number(digits.replaceAll(',', '')) * scale * 1000) / 1000, qualifier };
}
