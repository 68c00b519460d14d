/** The value of a variable that xtask sets. */
export function variable(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`cargo xtask test --only firefox --only webkit\``);
  return value;
}
