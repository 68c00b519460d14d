// <sanjin-chart chart="nurseries" lang="en" theme="dark" plain static> and <sanjin-story lang="en" theme="dark">, for host pages. What
// stands in an element, a picture with a link, shows until its frame is there: for good where scripts are stripped or the frame fails.
// No style sheet, no eval, no HTML from strings: it works where the host's policy is script-src 'self' and frame-src <the bundle>.
(() => {
  if (customElements.get("sanjin-chart")) return;
  // Filled in by host/mod.rs: the charts with the heights of their drawings, the editions with their folders, and their words for a
  // chart that is not there.
  const CHARTS = "@charts@";
  const EDITIONS = "@editions@";
  const UNKNOWN = "@unknown@";
  const TO_STORY = "@to-story@";
  // How long a frame may keep silent, in ms: once the browser has something to show in it, and at the longest.
  const LOADED = 4000;
  const LONGEST = 20000;
  // How wide a card the charts are drawn for.
  const CARD = "@card@";
  const THEMES = ["auto", "light", "dark"];
  // A module is told nothing of itself; a stack has its address.
  const script = document.currentScript;
  const here = script?.src || /[a-z]+:\/\/[^\s()@]+?\/embed\.js/.exec(Error().stack)?.[0] || location.href;
  const told = script?.dataset.base;
  const anchors = CSS.supports("overflow-anchor", "auto");

  // A frame is asked for some screens before it is seen, so that it has its height when it is.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) target.start();
    },
    { rootMargin: "1500px 0px" },
  );

  class Embed extends HTMLElement {
    static observedAttributes = ["chart", "lang", "theme", "plain", "static", "base"];
    #slot;
    #fault;
    #instead;
    #patience;
    #frame;
    #origin;
    #said;
    #shown = false;
    #live = false;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      this.#slot = shadow.appendChild(document.createElement("slot"));
      this.#fault = shadow.appendChild(document.createElement("p"));
      this.#fault.hidden = true;
    }

    get #chart() {
      return this.localName === "sanjin-story" ? "story" : this.getAttribute("chart") || "";
    }

    get #known() {
      return this.#chart === "story" || Object.hasOwn(CHARTS, this.#chart);
    }

    get #lang() {
      const lang = this.getAttribute("lang");
      return Object.hasOwn(EDITIONS, lang) ? lang : Object.keys(EDITIONS)[0];
    }

    // What the frame should look like: for its address, and for a message.
    get #wanted() {
      const theme = this.getAttribute("theme");
      return {
        theme: THEMES.includes(theme) ? theme : "auto",
        plain: this.hasAttribute("plain"),
        static: this.hasAttribute("static"),
        lang: this.#lang,
      };
    }

    connectedCallback() {
      // Set by script, which no policy refuses, and stronger than a host's * { all: unset }.
      for (const [name, value] of Object.entries({ display: "block", position: "relative", "box-sizing": "border-box", width: "100%", padding: "0", border: "0" }))
        this.style.setProperty(name, value, "important");
      addEventListener("message", this);
      this.#live = true;
      this.#check();
      this.#reserve();
      near.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#live = false;
      near.unobserve(this);
      this.#stop();
    }

    // Moved by moveBefore(): the frame lives on.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, now) {
      if (!this.#live || before === now) return;
      this.#check();
      if (name === "chart" || name === "base") {
        this.#stop();
        this.#reserve();
        near.unobserve(this);
        near.observe(this);
      } else if (this.#shown) this.#tell();
      // One that is under way may not listen yet: it is told when it has its height.
    }

    // Says what can't be shown: to the reader in a line, to the developer what could be.
    #check() {
      const chart = this.#chart;
      const known = this.#known;
      const lang = this.getAttribute("lang");
      const theme = this.getAttribute("theme");
      if (!known) console.warn(`<${this.localName}>: no chart "${chart.slice(0, 80)}"; there are: ${Object.keys(CHARTS).join(", ")}`);
      if (lang !== null && !Object.hasOwn(EDITIONS, lang))
        console.warn(`<${this.localName}>: no lang "${lang.slice(0, 80)}"; there are: ${Object.keys(EDITIONS).join(", ")}`);
      if (theme !== null && !THEMES.includes(theme))
        console.warn(`<${this.localName}>: no theme "${theme.slice(0, 80)}"; there are: ${THEMES.join(", ")}`);
      this.#fault.hidden = known;
      this.#fault.textContent = known ? "" : UNKNOWN[this.#lang].replace("{chart}", () => chart.slice(0, 80));
      this.#fault.style.cssText = "margin:0;padding:.75em 0;font:16px/1.5 system-ui,sans-serif;opacity:.75";
    }

    get #base() {
      return new URL("./", new URL(this.getAttribute("base") || told || here, document.baseURI));
    }

    // The place the frame will need, as far as that can be known before: then little moves even where it is seen coming.
    #reserve() {
      const drawn = this.#chart === "story" ? 0 : CHARTS[this.#chart];
      if (drawn === undefined) return this.style.removeProperty("min-height");
      const least = Number(this.getAttribute("height"));
      const guess = least > 0 && least < 1e5 ? least : drawn ? this.#guess(drawn) : 800;
      this.style.setProperty("min-height", `${guess}px`, "important");
    }

    // Medians over all charts of what stands around a drawing in its frame, which has two columns from 600 px: right to some lines.
    #guess(drawn) {
      const width = this.clientWidth;
      const wide = width >= 600;
      const text = (wide ? 250 : 400 + (460 - width) / 2) * (this.#lang.startsWith("zh") ? 1 : 1.35) * (this.hasAttribute("plain") ? 0.4 : 1);
      return Math.round((drawn * (wide ? 320 : width - 32)) / CARD + text);
    }

    // Called when the element comes near the screen.
    start() {
      if (this.#frame || !this.#live || !this.#known) return;
      near.unobserve(this);
      const wanted = this.#wanted;
      let to;
      try {
        to = new URL(`embed/${this.#chart}/${EDITIONS[wanted.lang]}index.html`, this.#base);
        if (!/^(https?|file):$/.test(to.protocol)) throw to.protocol;
      } catch {
        return console.warn(`<${this.localName}>: base is no address`);
      }
      if (wanted.theme !== "auto") to.searchParams.set("theme", wanted.theme);
      if (wanted.plain) to.searchParams.set("plain", "1");
      if (wanted.static) to.searchParams.set("static", "1");
      // Pages on a disk have none: browsers call it "null" in one place and "file://" in another.
      this.#origin = to.protocol === "file:" ? "" : to.origin;
      this.#said = JSON.stringify(wanted);
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = this.querySelector("img")?.alt || this.textContent.trim() || this.#chart;
      frame.setAttribute("scrolling", "no");
      // A name that a browser doesn't know is a line in its console.
      frame.allow = navigator.share ? "clipboard-write; web-share" : "clipboard-write";
      // Laid out, so that it can be measured, but not seen before it has its height.
      frame.style.cssText = "position:absolute;inset:0;display:block;box-sizing:border-box;width:100%;height:100%;margin:0;border:0;visibility:hidden";
      frame.src = to.href;
      // A frame that is refused is "loaded", too: only what it says tells that it is there.
      const wait = (ms) => {
        clearTimeout(this.#patience);
        if (!this.#shown) this.#patience = setTimeout(() => this.#giveUp(), ms);
      };
      frame.addEventListener("load", () => wait(LOADED));
      wait(LONGEST);
      this.shadowRoot.append(frame);
    }

    // No frame: what stands in the element is shown, without a hole below it; or, where nothing does, the picture and a link. One that
    // speaks up after all is shown.
    #giveUp() {
      this.style.removeProperty("min-height");
      if (this.#shown || this.#instead || this.childElementCount || this.textContent.trim()) return;
      const lang = this.#lang;
      const make = (name, props) => Object.assign(document.createElement(name), props);
      const way = make("a", { href: new URL(`${EDITIONS[lang]}index.html`, this.#base), target: "_blank", textContent: TO_STORY[lang] });
      way.style.cssText = "display:block;padding:.75em 0;font:16px/1.5 system-ui,sans-serif;color:inherit";
      this.#instead = this.shadowRoot.appendChild(document.createElement("div"));
      if (this.#chart !== "story") {
        way.hash = `chart-${this.#chart}`;
        const picture = make("img", { alt: "", src: new URL(`charts/${EDITIONS[lang]}${this.#chart}.png`, this.#base) });
        picture.style.cssText = "display:block;max-width:100%;height:auto";
        picture.onerror = () => picture.remove();
        this.#instead.append(picture);
      }
      this.#instead.append(way);
    }

    #stop() {
      clearTimeout(this.#patience);
      this.#frame?.remove();
      this.#frame = undefined;
      this.#instead?.remove();
      this.#instead = undefined;
      this.#shown = false;
      this.#slot.style.display = "";
    }

    #tell() {
      const wanted = this.#wanted;
      this.#said = JSON.stringify(wanted);
      this.#frame.contentWindow.postMessage({ type: "sanjin:set", ...wanted }, this.#origin || "*");
    }

    #show(height) {
      const { top } = this.getBoundingClientRect();
      const before = this.offsetHeight;
      const { style } = this.#frame;
      style.height = `${height}px`;
      if (!this.#shown) {
        this.#shown = true;
        clearTimeout(this.#patience);
        this.#instead?.remove();
        this.#instead = undefined;
        style.position = "static";
        style.visibility = "inherit";
        this.#slot.style.display = "none";
        this.style.removeProperty("min-height");
      }
      // What is read stays where it is, also in browsers that don't see to it.
      if (!anchors && top + before <= 0) scrollBy(0, this.offsetHeight - before);
      if (this.#said !== JSON.stringify(this.#wanted)) this.#tell();
    }

    handleEvent({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      if (this.#origin ? origin !== this.#origin : !["null", "file://"].includes(origin)) return;
      if (!data || typeof data !== "object" || data.id !== this.#chart) return;
      const { type, height, title, top } = data;
      if (type === "sanjin:height" && Number.isInteger(height) && height > 0 && height <= 1e5) this.#show(height);
      if (type === "sanjin:title" && typeof title === "string" && title && title.length <= 300) this.#frame.title = title;
      if (type === "sanjin:scroll" && this.#shown && Number.isInteger(top) && top >= 0 && top <= this.offsetHeight)
        scrollTo({ top: this.getBoundingClientRect().top + scrollY + top });
    }
  }
  customElements.define("sanjin-chart", Embed);
  customElements.define("sanjin-story", class extends Embed {});
})();
