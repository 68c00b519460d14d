// A reporter for Node's test runner that writes each test's result to a file, in addition to the visible one. matrix.mjs makes a
// table of the files.
export default async function* results(source) {
  const parts = [];
  for await (const { type, data } of source) {
    if (type === "test:start") parts.splice(data.nesting, Infinity, data.name);
    if ((type !== "test:pass" && type !== "test:fail") || data.nesting === 0) continue;
    const came = data.skip !== undefined ? "left out" : type === "test:pass" ? "passed" : "**failed**";
    yield `${JSON.stringify({ form: parts[0], check: data.name, came })}\n`;
  }
}
