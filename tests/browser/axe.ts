// axe, as every spec asks it.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * axe on a page. In one pass in the page itself ("legacy mode"), and with only what is wrong or undecided in the answer: by default
 * the results for every node go to Node and into another page and back, which takes four times as long as the checks. What that is
 * for are frames of other origins: the pages that are asked here have none.
 */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations', 'incomplete'] });
