// All journeys, then the Nu checker over every page they came by. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { checkHtml } from "./html.mjs";
import { root } from "./program.mjs";

// the build fetches what the pages need; the journeys need more
if (!["playwright-core", "axe-core", "vnu-jar"].every((name) => existsSync(join(root, "node_modules", name)))) {
  spawnSync("npm", ["ci", "--no-progress"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

const here = join(root, "tests/browser");
const work = mkdtempSync(join(tmpdir(), "remit-journeys-"));
const html = join(work, "html");
const longest = ["pages.test.mjs", "route.test.mjs", "money.test.mjs", "secondments.test.mjs"];
const only = process.argv.slice(2);
const files = readdirSync(here)
  .filter((f) => f.endsWith(".test.mjs") && (only.length === 0 || only.some((o) => f.includes(o))))
  // the longest first, so that no processor has nothing to do at the end
  .sort((a, b) => longest.includes(b) - longest.includes(a))
  .map((f) => join(here, f));

process.env.REMIT_HTML = html;
const count = {};
const journeys = run({ files, concurrency: 3, timeout: 400_000 });
journeys.on("test:diagnostic", ({ message }) => {
  const [, name, times] = message.match(/^(\w+) (\d+)$/) ?? [];
  count[name] = Number(times);
});
await pipeline(journeys, new spec(), process.stdout, { end: false });

let passed = count.pass ?? 0;
let failed = (count.fail ?? 0) + (count.cancelled ?? 0) + (count.skipped ?? 0) + (count.todo ?? 0);
if (passed + failed === 0) {
  console.log("no journey ran");
  failed = 1;
}

try {
  const { pages, wrong } = checkHtml(html);
  console.log(wrong.length === 0 ? `✔ ${pages} pages are valid HTML` : `✖ the Nu checker, on ${pages} pages:\n  ${wrong.join("\n  ")}`);
  wrong.length === 0 && pages > 0 ? passed++ : failed++;
} catch (error) {
  console.log(`✖ ${error.message}`);
  failed++;
}
rmSync(work, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
