// Every page wide and narrow, with scripts and without: axe, keyboard, width, console, hosts; its HTML is kept for the Nu checker.
import { describe, test } from "node:test";
import { frame } from "./frame.mjs";
import { pages } from "./pages.mjs";

// the longest of the files: when the others have ended, it still uses both processors
describe("pages", { concurrency: 2 }, () => {
  const site = frame();

  for (const { name, url, persona, status, act } of pages) {
    test(`${name} holds in every view`, () => site.everyView(url, { persona, status, act }));
  }
});
