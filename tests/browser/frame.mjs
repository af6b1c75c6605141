// What every journey uses: the program, a browser, and what is looked at on each page that a journey comes by.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { root, startProgram } from "./program.mjs";
import { tabThrough } from "./keyboard.mjs";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const htmlFolder = process.env.REMIT_HTML ?? join(root, ".work/html");
const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

/** Starts the program and a browser before the tests of a file, and ends both after them. */
export function frame(options = {}) {
  const state = { url: "", browser: null };
  let program;
  before(async () => {
    assert.ok(executablePath, "Chromium is not installed (package chromium)");
    [program, state.browser] = await Promise.all([startProgram(options), chromium.launch({ executablePath, args: quiet })]);
    state.url = program.url;
    state.run = program.run;
  });
  after(async () => {
    await state.browser?.close();
    await program?.stop();
  });

  /** Somebody with a browser of their own; `persona` is a key of the demo's people. */
  state.visit = async ({ persona, viewport = wide, scripts = true } = {}) => {
    const context = await state.browser.newContext({ viewport, baseURL: state.url, locale: "en-GB" });
    if (!scripts) {
      // the pages have no script but this one; with scripting switched off in the browser axe could not look at them
      await context.route("**/*.js", (route) => route.abort());
    }
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    watch(page, state.url);
    if (persona) {
      await page.goto("/sign-in");
      await page.locator(`main button[value="${persona}"]`).click();
    }
    return page;
  };

  /** Opens a page wide and narrow, with scripts and without, and looks at it each time. */
  state.everyView = async (url, { persona, status = 200, act } = {}) => {
    for (const viewport of [wide, narrow]) {
      for (const scripts of [true, false]) {
        const page = await state.visit({ persona, viewport, scripts });
        const answer = await page.goto(url);
        assert.equal(answer.status(), status, url);
        if (act) {
          await act(page);
        }
        await look(page);
        if (scripts) {
          await tabThrough(page);
        }
        await page.context().close();
      }
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
  const where = `${page.url()} at ${page.viewportSize().width}px`;
  assert.deepEqual(await axeViolations(page), [], `axe, ${where}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow}px wider than the screen: ${where}`);
  assert.deepEqual(page.wrong, [], where);
}

async function axeViolations(page) {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  return results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(" ")} ${n.html.slice(0, 160)}`));
}
