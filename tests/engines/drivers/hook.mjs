// For an engine whose driver doesn't report the console: a script at the head of a page that records its faults. The page's
// policy gets the script's hash; nothing else in the page changes.
import { createHash } from "node:crypto";

/** Stored in the session, so that faults of a page that was left count, too; frames have their own. */
const HOOK = `(() => {
  const keep = (words) => {
    const all = JSON.parse(sessionStorage.getItem("engine-hook") ?? "[]");
    sessionStorage.setItem("engine-hook", JSON.stringify([...all, String(words)]));
  };
  addEventListener("error", (event) => keep(event.message ? "error: " + event.message : "not loaded: " + event.target.outerHTML.slice(0, 200)), true);
  addEventListener("unhandledrejection", (event) => keep("rejected: " + event.reason));
  document.addEventListener("securitypolicyviolation", (event) => keep("refused: " + event.violatedDirective + " " + event.blockedURI));
  for (const level of ["error", "warn"]) console[level] = (...words) => keep(level + ": " + words.join(" "));
})();`;
const HASH = createHash("sha256").update(HOOK).digest("base64");

/** A page with the hook in its head. */
export function withHook(html) {
  const hooked = html.replace("script-src 'self'", `script-src 'self' 'sha256-${HASH}'`);
  // After the charset and the policy, since a policy applies to what follows it.
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(hooked);
  const at = policy ? policy.index + policy[0].length : hooked.indexOf("<head>") + "<head>".length;
  return `${hooked.slice(0, at)}<script>${HOOK}</script>${hooked.slice(at)}`;
}

/** The recorded faults of the current document. */
export const problemsOfHook = (driver) =>
  driver.executeScript(`const all = JSON.parse(sessionStorage.getItem("engine-hook") ?? "[]"); sessionStorage.removeItem("engine-hook"); return all;`);
