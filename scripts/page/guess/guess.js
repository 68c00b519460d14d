// A question over a chart, before its number is seen. The page has it as a template with all its words (src/page/still/guess.rs). Until it is
// answered, it stands in place of the chart. Nothing is stored or sent. Whoever comes another way than by
// reading down, or wants less motion or larger type, or has no script, sees the chart at once.
import { fragment } from "../../shared/address.js";
import { all, around, root } from "../../shared/dom.js";
import { answered, inWords } from "./scale.js";

const { dataset } = root;

/**
 * @typedef {object} Question
 * @property {HTMLElement} figure
 * @property {HTMLElement} panel
 * @property {HTMLInputElement} slider
 * @property {HTMLElement[]} telling links beside the chart that lead to it, and may say its number
 */

/** @type {Set<Question>} */
const open = new Set();

/**
 * The chart's own parts, beside the question.
 * @param {Question} question
 */
const hidden = ({ figure, panel }) => /** @type {HTMLElement[]} */ ([...figure.children]).filter((part) => !part.contains(panel));

/**
 * The place of the page that a link leads to.
 * @param {HTMLElement} link
 */
const targetOf = (link) => document.getElementById(/** @type {HTMLAnchorElement} */ (link).hash.slice(1).split("&")[0]);

/** @param {HTMLElement} figure */
const nameOf = (figure) => figure.querySelector("h3")?.id ?? "";

/** @param {HTMLTemplateElement} template */
const ask = (template) => {
  const figure = template.closest("figure");
  const panel = /** @type {HTMLElement | null} */ (template.content.firstElementChild?.cloneNode(true));
  if (!figure || !panel) return;
  // Beside the template, so within a part of the page that the program adopts as it is.
  template.after(panel);
  const slider = /** @type {HTMLInputElement} */ (panel.querySelector("input"));
  const beside = all("a[href^='#']", figure.closest("section") ?? figure);
  const telling = beside.filter((link) => !figure.contains(link) && figure.contains(targetOf(link)));
  const question = { figure, panel, slider, telling };
  figure.dataset.guess = "open";
  figure.setAttribute("aria-labelledby", panel.getAttribute("aria-labelledby") ?? "");
  for (const part of hidden(question)) part.inert = true;
  for (const link of telling) link.dataset.telling = "";
  open.add(question);
};

/**
 * Shows the chart. With a guess it stays drawn below the chart.
 * @param {Question} question
 * @param {string} [guess]
 */
const show = (question, guess) => {
  const { figure, panel } = question;
  open.delete(question);
  for (const part of hidden(question)) part.inert = false;
  for (const link of question.telling) delete link.dataset.telling;
  figure.setAttribute("aria-labelledby", nameOf(figure));
  if (guess) answered(figure, panel, Number(guess));
  else {
    delete figure.dataset.guess;
    panel.remove();
  }
};

/**
 * Shows the charts that a test selects.
 * @param {(question: Question) => unknown} [isMeant]
 */
const showAll = (isMeant = () => true) => {
  for (const question of [...open]) if (isMeant(question)) show(question);
};

/** @param {Question} question */
const isLedTo = ({ figure }) => {
  const place = document.getElementById(fragment()[0]);
  return place && figure.contains(place);
};

/** @param {EventTarget | null} target */
const questionAt = (target) => [...open].find(({ panel }) => target instanceof Node && panel.contains(target));

/**
 * The reader's own decision: the focus goes on to the chart.
 * @param {Question} question
 * @param {string} [guess]
 */
const decide = (question, guess) => {
  show(question, guess);
  const title = question.figure.querySelector("h3");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
};

/** Whether the reader opens the page anew; on a way back or a reload they have seen it, and the browser restores their place. */
const isNew = () => {
  const [visit] = performance.getEntriesByType("navigation");
  return !visit || /** @type {PerformanceNavigationTiming} */ (visit).type === "navigate";
};

export const startGuesses = () => {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  if (dataset.embed || parent !== window || dataset.elder || calm.matches || !isNew()) return;
  const place = document.getElementById(fragment()[0]);
  for (const template of /** @type {HTMLTemplateElement[]} */ (/** @type {unknown} */ (all("template.question")))) {
    // Whoever comes by a fragment sees the chart that it leads to, and has passed what stands before it.
    const isPassed = place && place.compareDocumentPosition(template) & Node.DOCUMENT_POSITION_PRECEDING;
    if (!isPassed && !(place && template.closest("figure")?.contains(place))) ask(template);
  }
  if (!open.size) return;

  document.addEventListener("input", ({ target }) => {
    const question = questionAt(target);
    if (!question) return;
    const { panel, slider } = question;
    const output = /** @type {HTMLElement} */ (panel.querySelector("output"));
    const said = inWords(panel, output, Number(slider.value));
    output.textContent = said;
    slider.setAttribute("aria-valuetext", said);
    slider.dataset.moved = "";
  });
  document.addEventListener(
    "click",
    ({ target }) => {
      const question = questionAt(target);
      if (question) {
        // Without a guess there is nothing to draw.
        if (around(target, "[data-see]")) decide(question, "moved" in question.slider.dataset ? question.slider.value : "");
        else if (around(target, "[data-skip]")) decide(question);
        return;
      }
      // Before the link is followed, or opened in place.
      const link = around(target, "a[href^='#']");
      const to = link && targetOf(link);
      if (to) showAll(({ figure }) => figure.contains(to));
      const listen = around(target, "[data-listen]");
      const section = listen?.dataset.listen && listen.closest("section");
      if (listen) showAll(({ figure }) => !section || section.contains(figure));
    },
    { capture: true },
  );
  document.addEventListener("keydown", (event) => {
    const question = event.key === "Escape" && questionAt(event.target);
    if (question) decide(question);
  });
  addEventListener("hashchange", () => showAll(isLedTo), { capture: true });
  document.addEventListener("sanjin:reading", () => dataset.elder && showAll());
  calm.addEventListener?.("change", () => calm.matches && showAll());
};
