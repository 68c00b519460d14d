/**
 * A text with the number that it leaves out, as the edition writes it.
 * @param {HTMLElement} panel
 * @param {Element} element with the text in `data-words`
 * @param {number} number
 */
export const inWords = (panel, element, number) => {
  const written = "grouped" in panel.dataset ? number.toLocaleString("en") : `${number}`;
  return /** @type {HTMLElement} */ (element).dataset.words?.replace("{n}", written) ?? "";
};

/**
 * Draws the guess beside the number, and says both.
 * @param {HTMLElement} figure
 * @param {HTMLElement} panel
 * @param {number} guess
 */
export const answered = (figure, panel, guess) => {
  const slider = /** @type {HTMLInputElement} */ (panel.querySelector("input"));
  const part = guess / Number(slider.max);
  for (const was of panel.querySelectorAll(".was")) {
    for (const name of was.tagName === "line" ? ["x1", "x2"] : ["x"]) was.setAttribute(name, `${part * 100}%`);
    if (!("words" in /** @type {SVGElement} */ (was).dataset)) continue;
    was.textContent = inWords(panel, was, guess);
    // As in src/page/still/guess.rs.
    was.setAttribute("text-anchor", part < 0.2 ? "start" : part > 0.8 ? "end" : "middle");
  }
  figure.dataset.guess = "answered";
  const result = /** @type {HTMLElement} */ (panel.querySelector(".result"));
  result.textContent = inWords(panel, result, guess);
  // The style sheet keeps room for one line of words; large type may need more.
  const { height } = panel.getBoundingClientRect();
  if (height > Number.parseFloat(getComputedStyle(figure).paddingBottom)) figure.style.paddingBottom = `${height}px`;
};
