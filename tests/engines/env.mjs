/** What xtask says through the environment. */
export function told(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`cargo xtask test --only chromium --only firefox --only webkit\``);
  return value;
}
