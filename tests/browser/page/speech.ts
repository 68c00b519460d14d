// A fake speech synthesis that the test controls.
import { expect, type Page } from "@playwright/test";
import { open } from "../reader";

export type Voice = { name: string; lang: string; localService: boolean };
type Said = { text: string; lang: string; voice: string | undefined };

export const TAIWAN = { name: "Mei-Jia", lang: "zh-TW", localService: true };

/** Installs a fake with these voices, which it reports only after `late` queries. */
export async function fake(page: Page, voices: Voice[], late = 0) {
  await page.addInitScript(
    ([voices, late]) => {
      class Utterance extends EventTarget {
        lang = "";
        voice: Voice | null = null;
        constructor(readonly text: string) {
          super();
        }
      }
      const said: Said[] = [];
      let now: Utterance | null = null;
      const speech = {
        said,
        cancelled: 0,
        /** The voices are reported after this many queries. */
        asked: 0,
        getVoices: () => (speech.asked++ < late ? [] : voices),
        speak(utterance: Utterance) {
          now = utterance;
          said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name });
        },
        cancel() {
          speech.cancelled += 1;
          const broken = now;
          now = null;
          // Like browsers, ends a cancelled utterance with an error a little later.
          if (broken) setTimeout(() => broken.dispatchEvent(new Event("error")));
        },
        /** Ends the current utterance, or interrupts it. */
        over(type = "end") {
          const spoken = now;
          now = null;
          spoken?.dispatchEvent(new Event(type));
          return !!spoken;
        },
      };
      Object.assign(window, { SpeechSynthesisUtterance: Utterance });
      Object.defineProperty(window, "speechSynthesis", { value: speech });
    },
    [voices, late] as const,
  );
}

/** Opens the page with a clock that the test controls. */
export async function timed(page: Page) {
  await page.clock.install();
  await open(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
}

export const said = (page: Page) => page.evaluate(() => (window as any).speechSynthesis.said as Said[]);
export const over = (page: Page, type = "end") => page.evaluate((type) => (window as any).speechSynthesis.over(type) as boolean, type);
export const state = (page: Page) => page.locator("html").getAttribute("data-speech");
export const lit = (page: Page) => page.locator("[data-said]");
export const bar = (page: Page, name: string) => page.locator(".speech").getByRole("button", { name });
export const section = (page: Page, id: string) => page.locator(`#${id}`).getByRole("button", { name: "聽這一節" });

/** Lets it read to the end; returns all utterances. */
export async function readOut(page: Page) {
  for (let n = 0; n < 500 && (await over(page)); n++);
  expect(await state(page)).toBeNull();
  return said(page);
}
