// All journeys, then the Nu checker over every page they came by. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkHtml } from "./html.mjs";
import { root } from "./program.mjs";

// the build fetches what the pages need; the journeys need more
if (!["playwright-core", "axe-core", "vnu-jar"].every((name) => existsSync(join(root, "node_modules", name)))) {
  spawnSync("npm", ["ci", "--no-progress"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

const here = join(root, "tests/browser");
const work = mkdtempSync(join(tmpdir(), "remit-journeys-"));
const html = join(work, "html");
const tap = join(work, "tap");
const only = process.argv.slice(2);
const files = readdirSync(here)
  .filter((f) => f.endsWith(".test.mjs") && (only.length === 0 || only.some((o) => f.includes(o))))
  .map((f) => join(here, f));

spawnSync(
  process.execPath,
  [
    "--test",
    "--test-concurrency=2",
    "--test-timeout=400000",
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...["--test-reporter=tap", `--test-reporter-destination=${tap}`],
    ...files,
  ],
  { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, REMIT_HTML: html } },
);

const results = readFileSync(tap, "utf8");
const count = (name) => Number(results.match(new RegExp(`^# ${name} (\\d+)$`, "m"))?.[1] ?? 0);
let passed = count("pass");
let failed = count("fail") + count("cancelled") + count("skipped") + count("todo");
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
