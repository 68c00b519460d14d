// The policy of every page of the bundle, and what no page and no script may contain.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { DIST, text as read } from "../bundle";

const all = (readdirSync(DIST, { recursive: true }) as string[]).sort();
const PAGES = all.filter((path) => path.endsWith(".html"));

/** The parts of a policy by their names. */
function policyOf(html: string) {
  const [, content] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)!;
  return Object.fromEntries(content.split("; ").map((part) => part.split(/ (.*)/s).slice(0, 2)));
}
const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("every page has one policy, before everything it applies to, with the hashes of exactly its inline scripts and styles", () => {
  expect(PAGES.length).toBeGreaterThan(90);
  for (const path of PAGES) {
    const html = read(path);
    expect(html.match(/http-equiv/gi), path).toHaveLength(1);
    const before = html.slice(0, html.indexOf("<meta http-equiv"));
    expect(before.replace(/<html[^>]*>/, "<html>"), path).toBe('<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n');
    const { "script-src": scripts, "style-src": styles, ...rest } = policyOf(html);
    // A chart in a frame loads nothing but script, style and its icon.
    const isChart = /^embed\/(?!story\/)/.test(path);
    const loads = isChart
      ? { "img-src": "data:" }
      : { "img-src": "'self' data: blob:", "connect-src": "'self'", "frame-src": "'self'", "manifest-src": "'self'", "worker-src": "'self'" };
    expect(rest, path).toEqual({ "default-src": "'none'", ...loads, "base-uri": "'none'", "form-action": "'none'" });
    const inline = (name: string) =>
      [...html.matchAll(new RegExp(`<${name}((?: [^>]*)?)>([\\s\\S]*?)</${name}>`, "g"))]
        .filter(([, tag]) => !/ src=/.test(tag) && !/ type="(?!module")/.test(tag))
        .map(([, , text]) => sha256(text));
    const program = html.match(/<script[^>]* src="[^"]*start-/) || path === "sanjin.html" ? ["'wasm-unsafe-eval'"] : [];
    expect(new Set(scripts.split(" ")), path).toEqual(new Set(["'self'", ...inline("script"), ...program]));
    expect(new Set(styles.split(" ")), path).toEqual(new Set(["'self'", ...inline("style")]));
  }
});

test("no page has a handler or a style in an attribute, a script address, or an address of another host that a browser loads by itself", () => {
  for (const path of PAGES) {
    // Skips text and data blocks.
    const tags = read(path)
      .replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, "$1")
      .match(/<[a-z][^>]*>/g)!;
    const wrong = tags.filter((tag) => {
      const bare = tag.replace(/"[^"]*"/g, '""');
      return (
        / (on[a-z]+|style|srcdoc)=/i.test(bare) ||
        /="\s*javascript:/i.test(tag) ||
        (/^<(script|img|iframe|link|source|image|use)\b/.test(tag) && !/rel="(canonical|alternate)"/.test(tag) && /(src|href|srcset)="(https?:)?\/\//.test(tag))
      );
    });
    expect(wrong, path).toEqual([]);
  }
});

test("no script turns text into HTML or code", () => {
  const SINKS =
    /\.(inner|outer)HTML\b|insertAdjacentHTML|\beval\b|\bFunction\s*\(|document\.write|createContextualFragment|parseFromString|setHTMLUnsafe|javascript:|set(?:Timeout|Interval)\(\s*["'`]/g;
  const files = all.filter((path) => path.endsWith(".js"));
  expect(files.length).toBeGreaterThanOrEqual(5);
  const inline = PAGES.map((path) => [path, [...read(path).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join("\n")]);
  for (const [path, script] of [...files.map((path) => [path, read(path)]), ...inline]) {
    const found = script.match(SINKS) ?? [];
    // wasm-bindgen's script inserts drawings and the lines of the check as HTML; tests/raw_html.rs lists everything
    // that it inserts. The start script parses the file of large drawings, and the one file the other editions, which it contains; what was
    // parsed runs no script.
    const allowed = /^(sanjin|evidence)-[0-9a-f]{16}\.js$/.test(path)
      ? [".innerHTML", ".outerHTML"]
      : /^start-[0-9a-f]{16}\.js$/.test(path)
        ? ["parseFromString"]
        : path === "sanjin.html"
          ? [".innerHTML", ".outerHTML", "parseFromString"]
          : [];
    expect(
      [...new Set(found)].filter((word) => !allowed.includes(word)),
      path,
    ).toEqual([]);
  }
});
