import { chartOf, langOf } from "./options.js";

/**
 * An estimate of the height that a frame will need, in px, so that the page hardly moves when the frame appears;
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
  // The height of the text around a drawing: medians over all charts, accurate to a few lines. From 600 px on there are two columns.
  const width = element.clientWidth;
  const isWide = width >= 600;
  const language = langOf(element).startsWith("zh") ? 1 : 1.35;
  const text = (isWide ? 250 : 400 + (460 - width) / 2) * language * (element.hasAttribute("plain") ? 0.4 : 1);
  return Math.round((drawing * (isWide ? 320 : width - 32)) / CARD_WIDTH + text);
};
