// For an engine whose driver tells nothing of the console: lines at the head of a page that keep what goes wrong in it. The page's
// policy is told of them by their hash; nothing else in it is changed.
import { createHash } from "node:crypto";

/** Kept in the session, so that a page one has left is heard of, too; frames keep their own. */
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
  const told = html.replace("script-src 'self'", `script-src 'self' 'sha256-${HASH}'`);
  // After the charset and the policy: a policy counts for what comes after it.
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(told);
  const at = policy ? policy.index + policy[0].length : told.indexOf("<head>") + "<head>".length;
  return `${told.slice(0, at)}<script>${HOOK}</script>${told.slice(at)}`;
}

/** What it kept, in the document the driver looks at. */
export const problemsOfHook = (driver) =>
  driver.executeScript(`const all = JSON.parse(sessionStorage.getItem("engine-hook") ?? "[]"); sessionStorage.removeItem("engine-hook"); return all;`);
