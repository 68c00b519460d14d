// What the programs share that xtask or lab starts with Node: the browser tests, the engines, the judges, the benches.

/**
 * Returns a function for the value of an environment variable, which throws if it is not set.
 * @param {string} commands the commands that set it, for the message
 */
export const variablesOf = (commands) => (/** @type {string} */ name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run ${commands}, which sets it`);
  return value;
};

/** Flags that switch off Chromium's background work. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
