import { chartFilePath, chartPlace, pagePath } from "../shared/address.js";
import { addressOf } from "./bundle.js";
import { chartOf, langOf } from "./options.js";

/**
 * A chart's picture and a link to the story, for an empty element whose frame fails.
 * @param {Element} element
 */
export const pictureAndLink = (element) => {
  const [chart, lang] = [chartOf(element), langOf(element)];
  const link = document.createElement("a");
  link.href = addressOf(element, pagePath(FOLDERS[lang])).href;
  link.target = "_blank";
  link.textContent = TO_STORY[lang];
  link.style.cssText = "display:block;padding:.75em 0;font:16px/1.5 system-ui,sans-serif;color:inherit";
  const instead = document.createElement("div");
  if (chart !== "story") {
    link.hash = chartPlace(chart);
    const picture = document.createElement("img");
    picture.alt = "";
    picture.src = addressOf(element, chartFilePath(`${chart}.png`, FOLDERS[lang])).href;
    picture.style.cssText = "display:block;max-width:100%;height:auto";
    picture.onerror = () => picture.remove();
    instead.append(picture);
  }
  instead.append(link);
  return instead;
};
