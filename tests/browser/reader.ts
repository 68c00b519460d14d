// What the specs share: the story as story.json tells it, and a watch over what goes wrong on a page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

type Fact = { id: string; section: string; value: number; unit: string; qualifier: string; text: string; quote: string; label: Record<string, string> };
type Chart = { id: string; section: string; kind: string; facts: string[] };

export function loadStory() {
  const file = join(__dirname, '../../dist/story.json');
  const story = JSON.parse(readFileSync(file, 'utf8')) as { article: { title: string; text: string }; facts: Fact[]; charts: Chart[] };
  return {
    ...story,
    fact(id: string): Fact {
      const fact = story.facts.find((one) => one.id === id);
      if (!fact) throw new Error(`story.json has no fact ${id}`);
      return fact;
    },
  };
}

export function watch(page: Page) {
  const found: string[] = [];
  page.on('console', (message) => found.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  return { problems: () => found };
}
