// Counts the results of a test run (xunit's XML): "PASSED FAILED (why some were skipped)".  A test may skip for want of the shared material alone.
import { readFileSync } from "node:fs";

const xml = readFileSync(process.argv[2], "utf8");
const results = [...xml.matchAll(/<test\s[^>]*\bname="([^"]*)"[^>]*\bresult="(\w+)"[^>]*?(?:\/>|>([\s\S]*?)<\/test>)/g)];
let [passed, failed, without] = [0, 0, 0];
for (const [, name, result, inner = ""] of results) {
  if (result === "Pass") {
    passed++;
  } else if (result === "Skip" && /shared material/.test(inner)) {
    without++;
  } else if (result !== "NotRun") {
    // explicit tests are not run here: they have a step of their own
    failed++;
    if (result === "Skip") {
      console.error(`skipped: ${name}: ${inner.match(/<reason>(?:<!\[CDATA\[)?([^\]<]*)/)?.[1] ?? ""}`);
    }
  }
}
failed += [...xml.matchAll(/<error\s/g)].length;
if (passed + failed === 0) {
  failed = 1;
}
console.log(`${passed} ${failed}${without > 0 ? ` (${without} without the shared material)` : ""}`);
