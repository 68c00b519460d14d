// Runs axe the same way for every spec.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

// "experimental" has the rule for WCAG 2.5.3, Label in Name.
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice", "experimental"];

/**
 * Expects that axe finds nothing, on the page or within one element. One pass in the page itself ("legacy mode") that reports only
 * violations and doubts is four times as fast as axe's default, which sends every node's result to Node and to another page and back, to
 * support frames of other origins. The pages under test have none.
 */
export async function expectAccessible(page: Page, state: string, within?: string) {
  let axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations", "incomplete"] })
    .withTags(RULES);
  if (within) axe = axe.include(within);
  // What the bar at the top covers in part can be scrolled from under it.
  const stick = (position: string) =>
    page.evaluate((position) => document.querySelector<HTMLElement>(".top")?.style.setProperty("position", position), position);
  await stick("relative");
  const { violations, incomplete } = await axe.analyze();
  await stick("");
  // axe only doubts a reference to a missing id, since the element may come later. Here it will not.
  const found = violations.concat(incomplete.filter((rule) => rule.id === "aria-valid-attr-value"));
  const lines = found.map(
    ({ id, help, nodes }) =>
      `${id} (${nodes.length}×): ${help}\n  ${nodes
        .slice(0, 5)
        .map((node) => `${node.target.join(" ")} ${node.failureSummary?.replace(/\s+/g, " ")}`)
        .join("\n  ")}`,
  );
  expect.soft(lines.join("\n"), state).toBe("");
}
