// What a drawing shows, read from the pixels of its picture.
import type { Page } from "@playwright/test";

/**
 * The colours along a level line of the screen, from left to right: one for each run of pixels that differ from the ground, as CSS computes it:
 * rgb(…). The ground is the line's first pixel; of a run the middle pixel counts, so outlines and soft edges do not.
 */
export async function runs(page: Page, { left, right, y }: { left: number; right: number; y: number }): Promise<string[]> {
  const clip = { x: Math.floor(left), y: Math.floor(y), width: Math.ceil(right) - Math.floor(left), height: 1 };
  const png = (await page.screenshot({ clip })).toString("base64");
  // A blank page, since the policy of the page under test may refuse an image from a data: address.
  const blank = await page.context().newPage();
  const colours = await blank.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
    canvas.drawImage(picture, 0, 0);
    const { data } = canvas.getImageData(0, 0, picture.width, 1);
    const pixel = (at: number) => [...data.slice(4 * at, 4 * at + 3)];
    const ground = pixel(0);
    const isInk = (at: number) => at < picture.width && pixel(at).some((value, n) => Math.abs(value - ground[n]) > 2);
    const colours: string[] = [];
    for (let from = 0, to = 0; from < picture.width; from = to + 1) {
      for (to = from; isInk(to); to += 1);
      if (to > from) colours.push(`rgb(${pixel(Math.floor((from + to) / 2)).join(", ")})`);
    }
    return colours;
  }, png);
  await blank.close();
  return colours;
}
