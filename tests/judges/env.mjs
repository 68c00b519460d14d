/** What xtask says through the environment. */
export function told(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the judges with \`cargo xtask test --only html --only lighthouse\``);
  return value;
}
