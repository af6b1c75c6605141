// Pictures of the main pages, wide and narrow, in screenshots/ for people to look at:  npm run screenshots [NAME...]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { pages } from "./pages.mjs";
import { root, startProgram } from "./program.mjs";

const folder = join(root, "screenshots");
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);
const wanted = pages.filter((p) => p.picture !== false && (only.length === 0 || only.includes(p.name)));

const program = await startProgram();
const browser = await startBrowser();
try {
  for (const [size, width] of [["wide", 1280], ["narrow", 320]]) {
    for (const { name, url, persona, act } of wanted) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, baseURL: program.url });
      if (persona) {
        await page.goto("/sign-in");
        await page.locator(`main button[value="${persona}"]`).click();
      }
      await page.goto(url);
      await act?.(page);
      await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true });
      await page.close();
    }
  }
  console.log(`${wanted.length * 2} pictures are in ${folder}`);
} finally {
  await browser.close();
  await program.stop();
}
