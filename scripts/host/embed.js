// <sanjin-chart chart="nurseries" lang="en" theme="dark" plain static> and <sanjin-story lang="en" theme="dark">, for host pages. What stands in an
// element, a picture with a link, shows until its frame is there: for good where scripts are stripped or the frame fails. No style sheet, no eval,
// no HTML from strings: it works where the host's policy is script-src 'self' and frame-src <the bundle>.
import { frameAddress, hiddenFrame } from "./frame.js";
import { expectedHeight } from "./height.js";
import { pictureAndLink } from "./instead.js";
import { chartOf, isKnown, langOf, optionsOf, warnOfUnknown } from "./options.js";

// How long a frame may keep silent, in ms: once the browser has something to show in it, and at the longest.
const LOADED = 4000;
const LONGEST = 20000;
const LOOK = { display: "block", position: "relative", "box-sizing": "border-box", width: "100%", padding: "0", border: "0" };

const keepsPlace = CSS.supports("overflow-anchor", "auto");

// A frame is requested some screens before it is seen, so that it has its height when it is.
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
    // Set by script, which no policy refuses, and stronger than a host's * { all: unset }.
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

  // Moved by moveBefore(): the frame lives on.
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
    // One that is under way may not listen yet: it is told when it has its height.
  }

  // Says in a line what can't be shown.
  #check() {
    warnOfUnknown(this);
    const chart = chartOf(this);
    this.#fault.hidden = isKnown(chart);
    this.#fault.textContent = isKnown(chart) ? "" : UNKNOWN_CHART[langOf(this)].replace("{chart}", () => chart.slice(0, 80));
    this.#fault.style.cssText = "margin:0;padding:.75em 0;font:16px/1.5 system-ui,sans-serif;opacity:.75";
  }

  // Keeps the place for the frame until the element comes near the screen.
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
    // Pages on a disk have none: browsers call it "null" in one place and "file://" in another.
    this.#origin = to.protocol === "file:" ? "" : to.origin;
    this.#told = JSON.stringify(optionsOf(this));
    this.#frame = hiddenFrame(this, to);
    // A frame that is refused is "loaded", too: only what it says tells that it is there.
    this.#frame.addEventListener("load", () => this.#waitFor(LOADED));
    this.#waitFor(LONGEST);
    this.#shadow.append(this.#frame);
  }

  /** @param {number} ms */
  #waitFor(ms) {
    clearTimeout(this.#patience);
    if (!this.#isShown) this.#patience = setTimeout(() => this.#giveUp(), ms);
  }

  // No frame: what stands in the element is shown, without a hole below it; or, where nothing does, the picture and a link. A frame that speaks up
  // after all is shown.
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
    // What is read stays where it is, also in browsers that don't see to it.
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

if (!customElements.get("sanjin-chart")) {
  customElements.define("sanjin-chart", Embed);
  customElements.define("sanjin-story", class extends Embed {});
}
