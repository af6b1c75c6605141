// What every journey uses: the program, a browser, and what is looked at on each page that a journey comes by.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { startBrowser } from "./browser.mjs";
import { root, startProgram } from "./program.mjs";
import { tabThrough } from "./keyboard.mjs";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const htmlFolder = process.env.REMIT_HTML ?? join(root, ".work/html");
export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

const views = [wide, narrow].flatMap((viewport) => [true, false].map((scripts) => ({ viewport, scripts })));
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Starts the program and a browser before the tests of a file, and ends both after them. */
export function frame(options = {}) {
  const state = { url: "", browser: null };
  const signedIn = new Map();
  const spare = new Map();
  let program;
  before(async () => {
    const [started, opened] = await Promise.allSettled([startProgram(options), startBrowser()]);
    [program, state.browser] = [started.value, opened.value]; // one that failed does not leave the other running
    if (!program || !state.browser) {
      throw started.reason ?? opened.reason;
    }
    state.url = program.url;
    state.run = program.run;
  });
  after(async () => {
    await state.browser?.close();
    await program?.stop();
  });

  /** What the browser of a persona holds after signing in: everybody signs in once in a file. */
  function cookiesOf(persona) {
    if (!signedIn.has(persona)) {
      signedIn.set(persona, signIn(persona));
    }
    return signedIn.get(persona);
  }

  async function signIn(persona) {
    const page = await state.visit();
    await page.goto("/sign-in");
    await page.locator(`main button[value="${persona}"]`).click();
    await page.waitForURL("**/");
    const cookies = await page.context().storageState();
    await page.context().close();
    return cookies;
  }

  /** Somebody with a browser of their own; `persona` is a key of the demo's people. */
  state.visit = async ({ persona, viewport = wide, scripts = true } = {}) => {
    const storageState = persona && (await cookiesOf(persona));
    const context = await state.browser.newContext({ viewport, storageState, baseURL: state.url, locale: "en-GB" });
    const page = await context.newPage();
    page.devtools = await context.newCDPSession(page);
    if (!scripts) {
      // the pages have no scripts but these; with scripting switched off in the browser axe could not look at them
      await page.devtools.send("Network.enable");
      await page.devtools.send("Network.setBlockedURLs", { urls: ["*.js"] });
    }
    page.setDefaultTimeout(10_000);
    watch(page, state.url);
    return page;
  };

  /**
   * Opens a page wide and narrow, with scripts and without, and looks at it each time: at the width, the console and the hosts in all four,
   * with the Tab key in the two with scripts, with axe wide with scripts and narrow without.
   */
  state.everyView = async (url, { persona, status = 200, act } = {}) => {
    for (const { viewport, scripts } of views) {
      // a window that has shown one page shows the next: opening one takes longer than the page
      const key = [persona, viewport.width, scripts].join();
      const page = spare.get(key)?.pop() ?? (await state.visit({ persona, viewport, scripts }));
      page.wrong.length = 0;
      const answer = await page.goto(url);
      assert.equal(answer.status(), status, url);
      await act?.(page);
      await (scripts === (viewport === wide) ? look(page) : glance(page));
      if (scripts) {
        await tabThrough(page);
      }
      spare.set(key, [...(spare.get(key) ?? []), page]);
    }
  };
  return state;
}

/** Remembers what goes wrong on a page while it is used, and keeps its HTML for the Nu checker. */
function watch(page, url) {
  page.wrong = [];
  page.on("console", (message) => {
    // Chromium reports the status of the page itself as an error too; the journey has its own opinion about that
    if (message.type() === "error" && !/Failed to load resource: (the server responded with a status|net::ERR_FAILED)/.test(message.text())) {
      page.wrong.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => page.wrong.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
      page.wrong.push(`request to another host: ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // one that is aborted belongs to a page that was left before it came
    if (request.resourceType() === "stylesheet" && request.failure()?.errorText !== "net::ERR_ABORTED") {
      page.wrong.push(`${request.url()} did not come: ${request.failure()?.errorText}`);
    }
  });
  page.on("response", async (response) => {
    const kind = response.request().resourceType();
    if (kind !== "document" && response.status() >= 400) {
      page.wrong.push(`${response.url()} answered ${response.status()}`);
    }
    if (kind === "document" && (response.headers()["content-type"] ?? "").includes("text/html")) {
      await response.text().then((html) => keep(response.url(), html)).catch(() => {});
    }
  });
}

function keep(url, html) {
  mkdirSync(htmlFolder, { recursive: true });
  const name = new URL(url).pathname.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
  // tokens and ids of failures differ each time; the page does not
  const same = html.replace(/value="CfDJ8[^"]*"/g, "").replace(/[2-9B-Z]{4}-[2-9B-Z]{4}/g, "");
  writeFileSync(join(htmlFolder, `${name.slice(0, 80)}.${createHash("sha256").update(same).digest("hex").slice(0, 12)}.html`), html);
}

/** Everything that must hold of any page in any state. */
export async function look(page) {
  await page.waitForLoadState(); // a button that was pressed may have led to a page whose style sheet is still on its way
  assert.deepEqual(await axeViolations(page), [], `axe, ${where(page)}`);
  await glance(page);
}

/** What of it depends on the width and on scripts most. */
async function glance(page) {
  await page.waitForLoadState();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow}px wider than the screen: ${where(page)}`);
  assert.deepEqual(page.wrong, [], where(page));
}

const where = (page) => `${page.url()} at ${page.viewportSize().width}px`;

async function axeViolations(page) {
  // its half a megabyte straight to the page, not by the ways of page.evaluate
  const { exceptionDetails } = await page.devtools.send("Runtime.evaluate", { expression: axe });
  assert.equal(exceptionDetails, undefined, "axe did not load");
  const results = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] }), rules);
  return results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(" ")} ${n.html.slice(0, 160)}`));
}
