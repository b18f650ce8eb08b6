import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { htmlReport } from "../../src/report/html.js";
import { sampleReport } from "./sample-report.js";

/**
 * `npm run test:browser`: opens the HTML report in a headless Chromium, light and dark, wide and narrow, and uses it with the keyboard. Names
 * the screenshots that it takes, to be looked at. Needs Chromium: CHROMIUM=/path, or Debian's package `chromium`.
 */
const folder = mkdtempSync(join(tmpdir(), "report-"));
const file = join(folder, "report.html");
writeFileSync(file, htmlReport(sampleReport(3_000_000, "fail"), sampleReport(2_000_000, "pass")));

const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1200, 400]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const faults: string[] = [];
      page.on("console", (message) => faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("dialog", (dialog) => {
        faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        if (request.url() !== pathToFileURL(file).href) faults.push(`request: ${request.url()}`);
      });
      await page.goto(pathToFileURL(file).href);
      assert.deepEqual(faults, []);
      const tooWide = await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
      assert.equal(tooWide, false, `wider than a window of ${width} px`);
      const [back, text] = await page.evaluate<string[]>(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]",
      );
      assert.equal(back === "rgb(255, 255, 255)", colorScheme === "light");
      assert.notEqual(back, text);
      await keyboard(page, colorScheme, width);
      await page.locator(".map").first().locator(".file").nth(20).focus();
      assert.ok(await page.locator(".file:focus b").isVisible(), "a focused cell shows its name");
      const picture = join(folder, `${colorScheme}-${width}.png`);
      await page.screenshot({ path: picture, fullPage: true });
      console.log(picture);
      await page.close();
    }
  }
} finally {
  await browser.close();
}

/** Tab leads to each practice, which Enter opens, and then to each file of the treemap, which names itself. */
async function keyboard(page: Awaited<ReturnType<typeof browser.newPage>>, scheme: string, width: number): Promise<void> {
  const label = "document.activeElement.title || document.activeElement.textContent.trim()";
  const seen: string[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate<string>(label);
    if (seen.includes(name) && presses > 3) break;
    seen.push(name);
    if (presses === 0) {
      const open = "document.activeElement.parentElement.open";
      const before = await page.evaluate(open);
      await page.keyboard.press("Enter");
      assert.notEqual(await page.evaluate(open), before, "Enter opens and closes a practice");
      await page.keyboard.press("Enter");
    }
  }
  assert.ok(
    seen.some((name) => name.startsWith("usr/local/lib/libpython3.9.so.1.0: ")),
    `${scheme} ${width}: the keyboard reaches the files (${seen.join(" | ")})`,
  );
}
