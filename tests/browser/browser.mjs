// The Chromium that looks at the pages: CHROMIUM when that is set, else the one without a window where it is installed, which needs half the time.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts it. */
export async function startBrowser() {
  const executablePath = process.env.CHROMIUM || installed.find(existsSync);
  assert.ok(executablePath, "Chromium is not installed (package chromium-headless-shell or chromium)");
  return await chromium.launch({ executablePath, args: quiet });
}
