// When a frame reports its height, and how often.
import { expect, frameOf, growsAndShrinks, NARROW, OWN_LISTENER, shell, test } from "../hosted";
import { wanted } from "../reader";

test("a frame in a hidden tab reports nothing until it is shown", async ({ page, sites }) => {
  const url = sites.page(
    "tab.html",
    shell(
      `<div id="tab" style="display:none"><iframe src="@bundle@stand-in/embed/nurseries/index.html"></iframe></div><script>heard = [];
      addEventListener("message", ({ data }) => data.type === "sanjin:height" && heard.push(data.height));${OWN_LISTENER}</script>`,
      NARROW,
    ),
  );
  await page.goto(url);
  const frame = await frameOf(page, "embed/nurseries/");
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard);
  // Messages keep their order, so the answer to this one comes after all earlier ones.
  await frame.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
  expect(await heard()).toEqual([]);
  await page.evaluate(() => (document.getElementById("tab")!.style.display = ""));
  await growsAndShrinks(page, frame);
  // Hidden again, it keeps its height.
  await page.evaluate(() => (document.getElementById("tab")!.style.display = "none"));
  expect((await heard()).every((height) => height > 100)).toBe(true);
});

test("a frame reports its height once for each change, and again to a late host", async ({ page, sites }) => {
  const url = sites.page(
    "late.html",
    shell(
      `<iframe src="@bundle@stand-in/embed/nurseries/index.html"></iframe><script>heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`,
      NARROW,
    ),
  );
  await page.goto(url);
  const frame = await frameOf(page, "embed/nurseries/");
  const count = (type: string) =>
    page.evaluate((type) => (globalThis as unknown as { heard: { type: string }[] }).heard.filter((one) => one.type === type).length, type);
  // The title is the last message. Before it the height comes once or twice, depending on whether the page was visible before it had loaded.
  await expect.poll(() => count("sanjin:title")).toBe(1);
  const first = await count("sanjin:height");
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(2);
  await frame.evaluate(async () => {
    const details = document.querySelector("details")!;
    for (let n = 0; n < 10; n += 1) details.open = !details.open;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  expect(await count("sanjin:height")).toBe(first);
  await frame.evaluate(() => (document.querySelector("details")!.open = true));
  await expect.poll(() => count("sanjin:height")).toBe(first + 1);
  await page.evaluate(() => document.querySelector("iframe")!.contentWindow!.postMessage({ type: "sanjin:ping" }, "*"));
  await expect.poll(() => count("sanjin:height")).toBe(first + 2);
});

for (const [where, above, lost] of [
  ["in sight", 0, ""],
  ["below the screen", 6000, ""],
  ["without its scripts", 0, "start-"],
] as const) {
  test(`a story ${where} reports only its final height`, async ({ page, sites }) => {
    const url = sites.page(
      "story.html",
      shell(
        `<div style="height:${above}px"></div><iframe src="@bundle@embed/story/index.html"></iframe><script>heard = [];
        addEventListener("message", ({ data }) => {
          if (data.type !== "sanjin:height") return;
          heard.push(data.height);
          document.querySelector("iframe").style.height = data.height + "px";
        });</script>`,
        NARROW,
      ),
    );
    if (lost)
      await page.route(
        (asked) => asked.pathname.includes(lost),
        (route) => route.abort(),
      );
    await page.goto(url);
    const frame = await frameOf(page, "embed/story/");
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard);
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
    if (!lost && !above) await wanted(frame);
    const [height, scrolls] = await frame.evaluate(() => {
      const { documentElement: root } = document;
      return [Math.ceil(root.getBoundingClientRect().height), root.scrollHeight - root.clientHeight];
    });
    expect(height).toBeGreaterThan(10_000);
    expect(scrolls).toBe(0);
    expect([...new Set(await heard())]).toEqual([height]);
  });
}

test("a sandboxed frame reports its height and applies the address's options, too", async ({ page, sites }) => {
  const url = sites.page(
    "sandbox.html",
    shell(
      `<iframe sandbox="allow-scripts" src="@bundle@stand-in/embed/nurseries/index.html?lang=en&plain&static=true&theme=light"></iframe><script>${OWN_LISTENER}</script>`,
      NARROW,
    ),
  );
  await page.goto(url);
  const frame = await frameOf(page, "embed/nurseries/en/");
  await growsAndShrinks(page, frame);
  expect(await frame.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({ theme: "light", plain: "", static: "", embed: "nurseries" });
});
