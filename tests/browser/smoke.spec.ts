import { expect, test } from "@playwright/test";

test("the page opens, asks nothing of other hosts, and logs no error", async ({ page, baseURL }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && faults.push(`logged: ${message.text()}`));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL!)) faults.push(`asked: ${request.url()}`);
  });
  await page.goto("");
  await expect(page.locator("h1")).toBeVisible();
  expect(faults).toEqual([]);
});
