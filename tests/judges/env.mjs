/** The value of a variable that xtask sets. */
export function variable(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the judges with \`cargo xtask test --only html --only lighthouse\``);
  return value;
}
