// One run of the Nu HTML checker over every page that the journeys came by.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./program.mjs";

const harmless = [
  // the framework closes the hidden field of a form so; it is neither an error nor a warning
  /^Trailing slash on void elements has no effect/,
  // the design system's own menu button says it twice, for browsers that knew only one of the two
  /^Attribute “aria-hidden” is unnecessary for elements that have attribute “hidden”/,
  // the design system's own date input says it, because some screen readers pass over a fieldset of text inputs otherwise
  /^The “group” role is unnecessary for element “fieldset”/,
];

/** What the checker has against the pages in a folder, and how many pages there were. */
export function checkHtml(folder) {
  const files = readdirSync(folder).filter((f) => f.endsWith(".html"));
  const jar = join(root, "node_modules/vnu-jar/build/dist/vnu.jar");
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", folder], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.error || run.status !== 0) {
    throw new Error(`the Nu checker did not run: ${run.error?.message ?? run.stderr}`);
  }
  const { messages } = JSON.parse(run.stderr || run.stdout);
  const wrong = messages
    .filter((m) => !harmless.some((h) => h.test(m.message)))
    .map((m) => `${m.url.split("/").pop()}:${m.lastLine}: ${m.subType ?? m.type}: ${m.message}: ${(m.extract ?? "").replace(/\s+/g, " ").slice(0, 160)}`);
  return { pages: files.length, wrong };
}
