// Tells the host how high the page is, in the words of every script that newsrooms load anyway, and answers its messages.
import { root } from "../shared/dom.js";
import { id, pym, say, wordpress } from "./host.js";

let last = 0;
/** What iframe-resizer 3, 4 and 5 calls this frame, once it has called. */
export let resizer = "";
let isAnswered = false;
/** Whether open-iframe-resizer 1 or 2 has called. */
let isOpenResizer = false;

/**
 * Says the height of the root's box, if it has changed or `again` is true: as high as what is in it, margins and floats too, however high the frame
 * is. (scrollHeight is never less than the frame, so a frame could not shrink by it.) Says nothing of a page that isn't laid out: in a hidden frame
 * all heights are 0, and while a story is being laid out (page/layout.js) they are guesses.
 * @param {boolean} [again]
 */
export const sayHeight = (again) => {
  const height = innerWidth && !root.matches("[data-later]:not([data-lost])") && Math.ceil(root.getBoundingClientRect().height);
  if (!height || (height === last && !again)) return;
  last = height;
  // embed.js.
  say({ type: "sanjin:height", id, height });
  // Datawrapper's listener: an object from charts to heights. Today's finds the frame by the sender; old ones by a part of its address, so the key
  // is one that no other frame has in its own.
  say({ "datawrapper-height": { [`embed/${id}/`]: height } });
  // <amp-iframe resizable>.
  say({ sentinel: "amp", type: "embed-size", height });
  if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  // wp-embed.js.
  if (wordpress) say({ message: "height", value: height, secret: wordpress });
  // [iFrameSizer]<id>:<height>:<width>:<why>. iframe-resizer's first answer is to be an "init"; open-iframe-resizer's mode for old pages calls in
  // the same way, and hears only the other.
  if (resizer && !isAnswered) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:init`);
  if (resizer) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:resizeObserver`);
  isAnswered = true;
  if (isOpenResizer) say({ type: "iframe-resized", width: innerWidth, height });
};

// A frame that another process draws may be loaded before it is given its width, and while nobody sees it Chromium calls no observer in it: so a
// height that could not be said is said again, each time after twice as long.
let wait = 50;
const start = () => {
  sayHeight(true);
  if (!last) setTimeout(start, (wait *= 2));
};

/** Says all that the host may have missed. */
export const introduce = () => {
  start();
  say({ type: "sanjin:title", id, title: document.title.slice(0, 300) });
};

/** @param {string} text */
const hear = (text) => {
  if (text.length > 2000) return;
  // iframe-resizer's first call is [iFrameSizer]<id>:<margin>:<width?>:<log?>:…
  const name = /^\[iFrameSizer\]([\w.-]{1,64}):[^:]*:(?:true|false):/.exec(text)?.[1];
  if (name) {
    resizer = name;
    isAnswered = false;
  }
  if (name || (resizer && text === "[iFrameSizer]resize") || (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`))) sayHeight(true);
};

/**
 * Answers a message of the host's.
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
