import { all } from "../shared/dom.js";
import { plain, query, theme, width } from "./options.js";

const previews = /** @type {HTMLDetailsElement[]} */ (all(".preview"));

/** @param {HTMLIFrameElement} frame */
const setWidth = (frame) => {
  frame.style.maxWidth = width.value ? `${width.value}px` : "";
};

const frames = () => /** @type {HTMLIFrameElement[]} */ (all(".preview iframe"));

export const showPreviews = () => {
  for (const frame of frames()) {
    setWidth(frame);
    frame.contentWindow?.postMessage({ type: "sanjin:set", theme: theme.value, plain: plain.checked }, "*");
  }
};

export const openPreviews = () => {
  for (const preview of previews) {
    preview.addEventListener("toggle", () => {
      preview.querySelector("iframe")?.remove();
      if (!preview.open) return;
      const { title = "", height = "", src = "" } = preview.dataset;
      const frame = document.createElement("iframe");
      frame.title = title;
      frame.height = height;
      setWidth(frame);
      const to = new URL(src, location.href);
      to.search = query("&");
      frame.src = to.href;
      preview.append(frame);
    });
    preview.hidden = false;
  }
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "sanjin:height" || !Number.isInteger(data.height) || data.height < 1 || data.height > 1e5) return;
    for (const frame of frames()) if (frame.contentWindow === source) frame.height = data.height;
  });
};
