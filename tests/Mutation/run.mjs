// Mutation testing of one module of Remit.Core, with the tests of that module: node tests/Mutation/run.mjs Publications
// Stryker's runner keeps one process for many mutants. A mutant within a static value is switched on too late, or stays on for those after it
// (stryker-net, issue 3742). So these mutants, and those that only the same tests kill, are judged again, each in a process of its own.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bar = 90;
const [module] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const config = `../Remit.Core.Tests/${module}/stryker-config.json`;
if (!module || !existsSync(join(here, config))) {
  console.error("Name a module that has a stryker-config.json: node tests/Mutation/run.mjs Authority");
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), "mutation-"));
const mutated = join(work, "mutated");
try {
  await stryker();
  process.exitCode = judge() < bar ? 1 : 0;
} finally {
  rmSync(work, { recursive: true });
}

/** Runs Stryker, and keeps a copy of the library with all mutants in it: it puts the real one back at the end. */
async function stryker() {
  const run = spawn("dotnet", ["stryker", "--config-file", config, "--output", work], {
    cwd: here,
    env: { ...process.env, MODULE: module },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of run.stdout) {
    process.stdout.write(chunk);
    said += chunk;
    if (!existsSync(mutated) && said.includes("total mutants will be tested")) {
      cpSync(join(here, "bin/Debug/net10.0"), mutated, { recursive: true });
    }
  }
}

/** Judges the doubtful mutants again and says what survives; the share that is killed, in per cent. */
function judge() {
  const { files } = JSON.parse(readFileSync(join(work, "reports/mutation-report.json"), "utf8"));
  const mutants = Object.entries(files)
    .flatMap(([path, file]) => file.mutants.map((m) => ({ ...m, file: basename(path) })))
    .filter((m) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(m.status));
  if (!survivesAlone("-1")) {
    throw new Error("The tests fail without any mutant: nothing can be judged");
  }

  const spoilt = new Set(mutants.filter((m) => m.static).flatMap((m) => m.killedBy));
  const doubtful = mutants.filter((m) => m.static || (m.status === "Killed" && m.killedBy.every((t) => spoilt.has(t))));
  for (const mutant of doubtful) {
    mutant.status = survivesAlone(mutant.id) ? "Survived" : "Killed";
  }

  const alive = mutants.filter((m) => m.status === "Survived" || m.status === "NoCoverage");
  for (const m of alive) {
    console.log(`${m.file}:${m.location.start.line} ${m.status}: ${m.mutatorName} => ${m.replacement}`);
  }

  const killed = mutants.length - alive.length;
  const share = (100 * killed) / mutants.length;
  console.log(`${module}: ${killed} of ${mutants.length} mutants are killed, ${share.toFixed(1)} %; ${doubtful.length} were judged alone.`);
  return share;
}

function survivesAlone(id) {
  const tests = spawnSync("dotnet", ["Remit.Core.Tests.dll", "--no-progress"], {
    cwd: mutated,
    env: { ...process.env, STRYKER_MUTANT_ID_CONTROL_VAR: "MUTANT", MUTANT: id },
    timeout: 120_000,
  });
  return tests.status === 0;
}
