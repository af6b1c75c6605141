// The built program on a database of its own and a free port; ends with the test that started it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The program as it was built; REMIT_PROGRAM names one that was published, which starts sooner. */
const dll = process.env.REMIT_PROGRAM || join(root, "src/Remit/bin/Release/net10.0/Remit.dll");

/** Starts `remit demo`, or with `verb: "serve"` the program as an authority runs it; `args` are further options of the verb. */
export async function startProgram({ verb = "demo", settings = {}, args = [] } = {}) {
  if (!existsSync(dll)) {
    throw new Error("the program is not built: dotnet build src/Remit -c Release");
  }

  const folder = mkdtempSync(join(tmpdir(), "remit-browser-"));
  const port = await freePort();
  const where = verb === "demo" ? ["--folder", folder] : ["--database", `Data Source=${join(folder, "remit.db")}`];
  const child = spawn("dotnet", [dll, verb, "--port", String(port), ...where, ...args], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (data) => (said += data));
  child.stderr.on("data", (data) => (said += data));
  const ended = new Promise((resolve) => child.once("exit", resolve));

  async function stop() {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
  }

  /** What a verb of the program says when it is run beside it, on the same database. */
  function run(...args) {
    const done = spawnSync("dotnet", [dll, ...args, ...where], { cwd: folder, encoding: "utf8" });
    if (done.status !== 0) {
      throw new Error(`remit ${args.join(" ")} gave back ${done.status}: ${done.stderr}`);
    }
    return done.stdout;
  }

  const url = `http://localhost:${port}`;
  try {
    await ready(url, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }

  return { url, stop, run, said: () => said };
}

async function ready(url, child, said) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`the program ended with ${child.exitCode}:\n${said()}`);
    }
    try {
      const answer = await fetch(`${url}/health/ready`);
      if (answer.ok) {
        return;
      }
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the program was not ready within 60 s:\n${said()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
