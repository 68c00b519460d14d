// Reports the page's height to the host, in the format of every script that newsrooms load, and answers the host's messages.
import { root } from "../shared/dom.js";
import { id, say, wordpress } from "./host.js";
import { pym } from "./params.js";

let last = 0;
/** The id that iframe-resizer 3, 4 or 5 gave this frame in its first message. */
export let resizer = "";
let isAnswered = false;
/** Whether open-iframe-resizer 1 or 2 has sent a message. */
let isOpenResizer = false;

/**
 * Reports the height of the root's box if it has changed or `again` is true. The box encloses all content, margins and floats too, whatever the
 * frame's height. (scrollHeight is never less than the frame's, so a frame could not shrink.) Reports nothing while there is no layout: in a hidden frame
 * all heights are 0, and while a story is being laid out (page/layout.js) they are guesses.
 * @param {boolean} [again]
 */
export const sayHeight = (again) => {
  const height = innerWidth && !root.matches("[data-later]:not([data-lost])") && Math.ceil(root.getBoundingClientRect().height);
  if (!height || (height === last && !again)) return;
  last = height;
  // embed.js.
  say({ type: "sanjin:height", id, height });
  // Datawrapper's listener takes an object from charts to heights. The current one finds the frame by the sender, old ones by a part of its address,
  // so the key occurs in no other frame's address.
  say({ "datawrapper-height": { [`embed/${id}/`]: height } });
  // <amp-iframe resizable>.
  say({ sentinel: "amp", type: "embed-size", height });
  if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  // wp-embed.js.
  if (wordpress) say({ message: "height", value: height, secret: wordpress });
  // [iFrameSizer]<id>:<height>:<width>:<reason>. iframe-resizer expects "init" as first answer; open-iframe-resizer's mode for old pages sends the
  // same request and accepts only "resizeObserver".
  if (resizer && !isAnswered) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:init`);
  if (resizer) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:resizeObserver`);
  isAnswered = true;
  if (isOpenResizer) say({ type: "iframe-resized", width: innerWidth, height });
};

// A frame in another process may load before it gets its width, and Chromium calls no observer in it while it is off screen. So this repeats the
// report until the height is known, at doubling intervals.
let wait = 50;
const start = () => {
  sayHeight(true);
  if (!last) setTimeout(start, (wait *= 2));
};

/** Sends everything that the host may have missed. */
export const introduce = () => {
  start();
  say({ type: "sanjin:title", id, title: document.title.slice(0, 300) });
};

/** @param {string} text */
const hear = (text) => {
  if (text.length > 2000) return;
  // iframe-resizer's first message is [iFrameSizer]<id>:<margin>:<width?>:<log?>:…
  const name = /^\[iFrameSizer\]([\w.-]{1,64}):[^:]*:(?:true|false):/.exec(text)?.[1];
  if (name) {
    resizer = name;
    isAnswered = false;
  }
  if (name || (resizer && text === "[iFrameSizer]resize") || (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`))) sayHeight(true);
};

/**
 * Answers a message from the host.
 * @param {MessageEvent} event
 */
export const answer = ({ source, data }) => {
  if (source !== parent) return;
  if (typeof data === "string") hear(data);
  else if (data && typeof data === "object") {
    if (data.type === "sanjin:set") window.sanjinFrame(data);
    else if (data.type === "sanjin:ping") introduce();
    else if (data.type === "iframe-child-init" || data.type === "iframe-get-child-dimensions") {
      isOpenResizer = true;
      sayHeight(true);
    } else if (wordpress && data.message === "ready" && data.secret === wordpress) sayHeight(true);
  }
};
