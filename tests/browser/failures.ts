// A reporter that writes one line for each test that failed to a file: where the test is, its name, and what was wrong. xtask puts
// the lines into its summary, since CI shows little more than that.
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

export default class Failures implements Reporter {
  readonly #lines: string[] = [];
  readonly #file: string;

  constructor({ file }: { file: string }) {
    this.#file = file;
  }

  onTestEnd({ location, title }: TestCase, { status, error }: TestResult) {
    if (status === "passed" || status === "skipped") return;
    const place = `${relative(__dirname, location.file)}:${location.line}`;
    const [wrong = ""] = stripVTControlCharacters(error?.message ?? "").split("\n");
    this.#lines.push(`${place}: ${title}: ${wrong || status}`);
  }

  onEnd() {
    writeFileSync(this.#file, this.#lines.map((line) => `${line}\n`).join(""));
  }
}
