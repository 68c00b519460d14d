// <sanjin-chart chart="nurseries" lang="en" theme="dark" plain static> and <sanjin-story lang="en" theme="dark">, for host pages. The content of an
// element, a picture with a link, shows until its frame is ready, and stays if scripts are stripped or the frame fails. There is no style sheet, no
// eval and no HTML from strings, so a host's policy of script-src 'self' and frame-src <the bundle> is enough.
import { frameAddress, hiddenFrame } from "./frame.js";
import { expectedHeight } from "./height.js";
import { pictureAndLink } from "./instead.js";
import { chartOf, isKnown, langOf, optionsOf, warnOfUnknown } from "./options.js";

// How long to wait for a frame's first message, in ms: after its load event, and without one.
const LOADED = 4000;
const LONGEST = 20000;
const LOOK = { display: "block", position: "relative", "box-sizing": "border-box", width: "100%", padding: "0", border: "0" };

const keepsPlace = CSS.supports("overflow-anchor", "auto");

// Frames are requested some screens before they become visible, so that they have their height by then.
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {Embed} */ (target).start();
  },
  { rootMargin: "1500px 0px" },
);

class Embed extends HTMLElement {
  static observedAttributes = ["chart", "lang", "theme", "plain", "static", "base"];
  #shadow = this.attachShadow({ mode: "open" });
  #slot = this.#shadow.appendChild(document.createElement("slot"));
  #fault = this.#shadow.appendChild(document.createElement("p"));
  /** @type {HTMLElement | undefined} */
  #instead;
  /** @type {number | undefined} */
  #patience;
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** The origin that the frame's messages must have; empty on a disk. */
  #origin = "";
  /** The options that the frame has been told, as JSON. */
  #told = "";
  #isShown = false;
  #isConnected = false;

  connectedCallback() {
    // Styles set by script pass any policy, and override a host's * { all: unset }.
    for (const [name, value] of Object.entries(LOOK)) this.style.setProperty(name, value, "important");
    addEventListener("message", this);
    this.#isConnected = true;
    this.#check();
    this.#wait();
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#isConnected = false;
    near.unobserve(this);
    this.#stop();
  }

  // Called by moveBefore(), which keeps the frame alive.
  connectedMoveCallback() {}

  /** @type {(name: string, before: string | null, now: string | null) => void} */
  attributeChangedCallback(name, before, now) {
    if (!this.#isConnected || before === now) return;
    this.#check();
    if (name === "chart" || name === "base") {
      this.#stop();
      near.unobserve(this);
      this.#wait();
    } else if (this.#isShown) this.#tell();
    // A frame that is still loading may not listen yet; #show sends the options later.
  }

  // Shows a message for an unknown chart.
  #check() {
    warnOfUnknown(this);
    const chart = chartOf(this);
    this.#fault.hidden = isKnown(chart);
    this.#fault.textContent = isKnown(chart) ? "" : UNKNOWN_CHART[langOf(this)].replace("{chart}", () => chart.slice(0, 80));
    this.#fault.style.cssText = "margin:0;padding:.75em 0;font:16px/1.5 system-ui,sans-serif;opacity:.75";
  }

  // Reserves the expected height until the element comes near the screen.
  #wait() {
    const height = expectedHeight(this);
    if (height === undefined) this.style.removeProperty("min-height");
    else this.style.setProperty("min-height", `${height}px`, "important");
    near.observe(this);
  }

  // Called when the element comes near the screen.
  start() {
    if (this.#frame || !this.#isConnected || !isKnown(chartOf(this))) return;
    near.unobserve(this);
    const to = frameAddress(this);
    if (!to) return;
    // Pages on a disk have no origin: browsers report it as "null" or as "file://".
    this.#origin = to.protocol === "file:" ? "" : to.origin;
    this.#told = JSON.stringify(optionsOf(this));
    this.#frame = hiddenFrame(this, to);
    // A refused frame fires "load", too; only a message shows that the page is there.
    this.#frame.addEventListener("load", () => this.#waitFor(LOADED));
    this.#waitFor(LONGEST);
    this.#shadow.append(this.#frame);
  }

  /** @param {number} ms */
  #waitFor(ms) {
    clearTimeout(this.#patience);
    if (!this.#isShown) this.#patience = setTimeout(() => this.#giveUp(), ms);
  }

  // Shows the element's content, without reserved height, or a picture and a link if it has none. A frame that sends a message later still
  // replaces them.
  #giveUp() {
    this.style.removeProperty("min-height");
    if (this.#isShown || this.#instead || this.childElementCount || this.textContent.trim()) return;
    this.#instead = this.#shadow.appendChild(pictureAndLink(this));
  }

  #dropInstead() {
    clearTimeout(this.#patience);
    this.#instead?.remove();
    this.#instead = undefined;
  }

  #stop() {
    this.#dropInstead();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#isShown = false;
    this.#slot.style.display = "";
  }

  #tell() {
    const options = optionsOf(this);
    this.#told = JSON.stringify(options);
    this.#frame?.contentWindow?.postMessage({ type: "sanjin:set", ...options }, this.#origin || "*");
  }

  /**
   * @param {HTMLIFrameElement} frame
   * @param {number} height
   */
  #show(frame, height) {
    const { top } = this.getBoundingClientRect();
    const before = this.offsetHeight;
    frame.style.height = `${height}px`;
    if (!this.#isShown) {
      this.#isShown = true;
      this.#dropInstead();
      frame.style.position = "static";
      frame.style.visibility = "inherit";
      this.#slot.style.display = "none";
      this.style.removeProperty("min-height");
    }
    // Keeps the reading position in browsers without scroll anchoring.
    if (!keepsPlace && top + before <= 0) scrollBy(0, this.offsetHeight - before);
    if (this.#told !== JSON.stringify(optionsOf(this))) this.#tell();
  }

  /** @param {MessageEvent} event */
  handleEvent({ source, origin, data }) {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow) return;
    if (this.#origin ? origin !== this.#origin : !["null", "file://"].includes(origin)) return;
    if (!data || typeof data !== "object" || data.id !== chartOf(this)) return;
    const { type, height, title, top } = data;
    if (type === "sanjin:height" && Number.isInteger(height) && height > 0 && height <= 1e5) this.#show(frame, height);
    if (type === "sanjin:title" && typeof title === "string" && title && title.length <= 300) frame.title = title;
    if (type === "sanjin:scroll" && this.#isShown && Number.isInteger(top) && top >= 0 && top <= this.offsetHeight)
      scrollTo({ top: this.getBoundingClientRect().top + scrollY + top });
  }
}

if (!customElements.get(CHART_ELEMENT)) {
  customElements.define(CHART_ELEMENT, Embed);
  customElements.define(STORY_ELEMENT, class extends Embed {});
}
