// What the frame knows about its host, and how it sends messages. docs/embedding.md has the protocol.
import { root } from "../shared/dom.js";

/** The chart's id, or `story`. */
export const id = root.dataset.embed || "";

/** WordPress's secret, if WordPress put it into the fragment. */
export const wordpress = /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(location.hash)?.[1];

/** @param {unknown} message */
export const say = (message) => parent.postMessage(message, "*");
