// Builds the style sheet and the script into src/Remit/wwwroot/assets. Run by the project's build; by hand: npm run assets
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../../..");
const govuk = join(root, "node_modules/govuk-frontend/dist/govuk");
const out = join(here, "../../wwwroot/assets");
mkdirSync(out, { recursive: true });

const { css } = compile(join(here, "site.scss"), {
  style: "compressed",
  loadPaths: [join(root, "node_modules")],
  quietDeps: true,
});
for (const forbidden of ["@font-face", "GDS Transport"]) {
  if (css.includes(forbidden)) {
    throw new Error(`the style sheet carries ${forbidden}, which belongs to gov.uk alone`);
  }
}
writeFileSync(join(out, "site.css"), css);

// one file instead of a module that imports another: one request, and no inline import map for the fingerprinted name
const library = readFileSync(join(govuk, "govuk-frontend.min.js"), "utf8");
const exported = /export\{[^}]*\binitAll\b[^}]*\};?(\/\/# sourceMappingURL=.*)?\s*$/;
if (!exported.test(library)) {
  throw new Error("govuk-frontend.min.js no longer ends with an export of initAll: see src/Remit/Site/Assets/build.mjs");
}
writeFileSync(join(out, "site.js"), library.replace(exported, "\n") + readFileSync(join(here, "site.js"), "utf8"));
copyFileSync(join(here, "favicon.svg"), join(out, "favicon.svg"));
