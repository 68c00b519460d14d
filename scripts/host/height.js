import { chartOf, langOf } from "./options.js";

/**
 * The height that a frame will need, in px, as far as that can be known before it is there, so that little moves even where readers see it coming;
 * undefined for an unknown chart.
 * @param {HTMLElement} element
 */
export const expectedHeight = (element) => {
  const chart = chartOf(element);
  const drawing = chart === "story" ? 0 : CHART_HEIGHTS[chart];
  if (drawing === undefined) return;
  const given = Number(element.getAttribute("height"));
  if (given > 0 && given < 1e5) return given;
  if (!drawing) return 800;
  // Medians over all charts of what stands around a drawing in its frame, which has two columns from 600 px: right to some lines.
  const width = element.clientWidth;
  const isWide = width >= 600;
  const language = langOf(element).startsWith("zh") ? 1 : 1.35;
  const text = (isWide ? 250 : 400 + (460 - width) / 2) * language * (element.hasAttribute("plain") ? 0.4 : 1);
  return Math.round((drawing * (isWide ? 320 : width - 32)) / CARD_WIDTH + text);
};
