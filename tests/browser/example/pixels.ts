// What a drawing shows, counted in the pixels of its picture.
import type { Page } from "@playwright/test";
import type { Box } from "./river";

/** How many pixels of a part of the screen have each of these colours, edges of shapes not counted. Colours are as CSS computes them: rgb(…). */
export async function pixels(page: Page, { left, right, top, bottom }: Box, colours: string[]): Promise<number[]> {
  const png = (await page.screenshot({ clip: { x: left, y: top, width: right - left, height: bottom - top } })).toString("base64");
  // A blank page, since the policy of the page under test may refuse an image from a data: address.
  const blank = await page.context().newPage();
  const counts = await blank.evaluate(
    async ({ png, colours }) => {
      const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
      canvas.drawImage(picture, 0, 0);
      const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
      const wanted = colours.map((colour) =>
        colour
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number),
      );
      const counts = wanted.map(() => 0);
      for (let at = 0; at < data.length; at += 4) {
        const n = wanted.findIndex(([r, g, b]) => Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) < 6);
        if (n >= 0) counts[n] += 1;
      }
      return counts;
    },
    { png, colours },
  );
  await blank.close();
  return counts;
}
