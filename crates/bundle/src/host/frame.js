// Between a page in a frame and its host: tells the host how high the page is, in the words of every script that newsrooms load
// anyway, and does what the host asks for. A plain script: it works from a disk and in a sandboxed frame. docs/embedding.md has the
// protocol. What comes in is compared with closed lists and patterns; nothing of it is written but into attributes of ours.
(() => {
  const host = window.parent;
  const root = document.documentElement;
  if (host === window) return;
  const id = root.dataset.embed || "";
  const params = new URLSearchParams(location.search.slice(0, 4000));
  const pym = /^[\w-]{1,64}$/.exec(params.get("childId") ?? "")?.[0];
  const wordpress = /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(location.hash)?.[1];
  let resizer = "";
  let greeted = false;
  let open = false;
  let last = 0;
  const say = (message) => host.postMessage(message, "*");

  // The root's box: as high as what is in it, margins and floats too, however high the frame is. (scrollHeight is never less than the
  // frame, so a frame could not shrink by it.) Nothing is said of a page that isn't laid out: in a hidden frame all heights are 0, and
  // while a story is being laid out (lay_out.js) they are guesses.
  const send = (again) => {
    const height = innerWidth && !root.matches("[data-later]:not([data-lost])") && Math.ceil(root.getBoundingClientRect().height);
    if (!height || (height === last && !again)) return;
    last = height;
    // embed.js.
    say({ type: "sanjin:height", id, height });
    // Datawrapper's listener: an object from charts to heights. Today's finds the frame by the sender; old ones by a part of its
    // address, so the key is one that no other frame has in its own.
    say({ "datawrapper-height": { [`embed/${id}/`]: height } });
    // <amp-iframe resizable>.
    say({ sentinel: "amp", type: "embed-size", height });
    // pym.js, if its parent made this frame.
    if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    // wp-embed.js, if WordPress put its secret into the fragment.
    if (wordpress) say({ message: "height", value: height, secret: wordpress });
    // iframe-resizer 3, 4 and 5, once it has called: [iFrameSizer]<id>:<height>:<width>:<why>. Its first answer is to be an "init";
    // open-iframe-resizer's mode for old pages calls in the same way, and hears only the other.
    if (resizer && !greeted) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:init`);
    if (resizer) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:resizeObserver`);
    greeted = true;
    // open-iframe-resizer 1 and 2, once it has called.
    if (open) say({ type: "iframe-resized", width: innerWidth, height });
  };
  // A frame that another process draws may be loaded before it is given its width, and while nobody sees it Chromium calls no observer
  // in it: so a height that could not be said is said again, each time after twice as long.
  let wait = 50;
  const start = () => {
    send(true);
    if (!last) setTimeout(start, (wait *= 2));
  };
  const introduce = () => {
    start();
    say({ type: "sanjin:title", id, title: document.title.slice(0, 300) });
  };

  // Where a link to a place of this page leads, for hosts whose scrolling is theirs: a frame as high as its page can't scroll, and
  // browsers don't scroll a host of another origin.
  const scroll = (place) => {
    const top = Math.max(0, Math.round(place.getBoundingClientRect().top + scrollY));
    say({ type: "sanjin:scroll", id, top });
    if (pym) say(`pymxPYMx${pym}xPYMxscrollToChildPosxPYMx${top}`);
    if (resizer) say(`[iFrameSizer]${resizer}:${top}:0:scrollToOffset`);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // A target that opens something has its place when the browser has gone there.
    // By then it is known, too, whether the page does something else with the click.
    if (place) setTimeout(() => event.defaultPrevented || scroll(place));
  });

  // A sandboxed frame may be allowed neither to save nor to open a window, and nobody tells it which.
  const isSandboxed = self.origin === "null" && /^http/.test(location.protocol);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || !/^https?:$/.test(link.protocol) || link.getAttribute("href").startsWith("#")) return;
    // WordPress allows scripts and nothing else. It follows a link to the frame's own site if it is asked in its own words.
    if (wordpress && link.host === location.host) {
      event.preventDefault();
      say({ message: "link", value: link.href, secret: wordpress });
    } else if (isSandboxed && link.hasAttribute("download")) {
      // The file itself is opened instead, from which it can be saved.
      link.removeAttribute("download");
      link.target = "_blank";
    }
  });

  // iframe-resizer's first call: [iFrameSizer]<id>:<margin>:<width?>:<log?>:…
  const called = (text) => {
    const first = /^\[iFrameSizer\]([\w.-]{1,64}):[^:]*:(?:true|false):/.exec(text)?.[1];
    if (first) {
      resizer = first;
      greeted = false;
    }
    return first || (resizer && text === "[iFrameSizer]resize");
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== host) return;
    if (typeof data === "string") {
      if (data.length > 2000) return;
      if (called(data) || (pym && data.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`))) send(true);
    } else if (data && typeof data === "object") {
      if (data.type === "sanjin:set") sanjinFrame(data);
      else if (data.type === "sanjin:ping") introduce();
      else if (data.type === "iframe-child-init" || data.type === "iframe-get-child-dimensions") {
        open = true;
        send(true);
      } else if (wordpress && data.message === "ready" && data.secret === wordpress) send(true);
    }
  });

  // Fonts, opened tables, larger type, rotation, a frame that is shown at last: each changes the root's box, and the observer calls
  // once a frame. Once loaded all is said again, since a host's scripts may have been later than ours.
  new ResizeObserver(() => send()).observe(root);
  if (document.readyState === "complete") introduce();
  else addEventListener("load", introduce);
})();
