// The public register as somebody uses it who is not signed in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { frame, look, narrow, wide } from "./frame.mjs";

const site = frame();

for (const viewport of [wide, narrow]) {
  for (const scripts of [true, false]) {
    const how = `at ${viewport.width}px ${scripts ? "with" : "without"} scripts`;

    test(`a citizen finds a decision by words and filters, and what came before it, ${how}`, async () => {
      const page = await site.visit({ viewport, scripts });
      await page.goto("/");
      await page.getByRole("searchbox").fill("programme");
      await page.getByRole("button", { name: "Search" }).click();
      const before = await countOf(page);

      await openFilters(page, viewport);
      await page.getByRole("checkbox", { name: /^Mayoral Decision \(MD\)/ }).check();
      await page.getByRole("button", { name: "Apply filters" }).first().click();
      const mayoral = await countOf(page);
      assert.ok(mayoral > 0 && mayoral < before, `${mayoral} of ${before}`);
      await look(page);

      await page.getByRole("link", { name: /Remove the filter Type: Mayoral Decision/ }).click();
      assert.equal(await countOf(page), before);
      assert.equal(await page.getByRole("searchbox").inputValue(), "programme");

      await page.getByRole("searchbox").fill("MD2844");
      await page.getByRole("button", { name: "Search" }).click();
      await page.locator(".remit-hit a").first().click();
      assert.equal(await page.locator("h1").innerText(), "MD2844 · Mayoral Decision\nOpinion Research Polling Programme");
      await look(page);

      await page.locator("svg.remit-lineage a", { hasText: "DD2042" }).click();
      assert.equal(new URL(page.url()).pathname, "/decisions/dd2042");
      await look(page);
      await page.context().close();
    });

    test(`each fact leads to its words in the paper and back, ${how}`, async () => {
      const page = await site.visit({ viewport, scripts });
      await page.goto("/decisions/md2373");
      await page.getByRole("link", { name: "Read the paper, with each fact’s words marked" }).click();
      const fact = page.locator(".remit-read-facts a").filter({ hasText: "Put in by others" });
      const number = (await fact.getAttribute("href")).replace("#words-", "");
      await fact.click();
      assert.match(await page.locator(`#words-${number}`).innerText(), /£100k per year/);
      assert.ok(await page.locator(`#words-${number}`).isVisible());
      await page.locator(`sup a[href="#fact-${number}"]`).click();
      assert.equal(new URL(page.url()).hash, `#fact-${number}`);
      await look(page);
      await page.context().close();
    });
  }
}

test("the list is searched and filtered by keyboard alone", async () => {
  const page = await site.visit();
  await page.goto("/decisions");
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("housing");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=housing/);
  const before = await countOf(page);
  await page.getByRole("checkbox", { name: /^Not in the published text/ }).first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL(/=none/);
  assert.ok((await countOf(page)) <= before);
  await page.context().close();
});

test("a printed decision keeps its tables and pictures and leaves out the search", async () => {
  const page = await site.visit();
  await page.goto("/decisions/md2373");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".remit-contents").isVisible(), false);
  for (const kept of ["svg.remit-lineage", "svg.remit-years", "#approved-caption", ".remit-other-sums"]) {
    assert.equal(await page.locator(kept).isVisible(), true, kept);
  }
  await page.context().close();
});

/** How many decisions the heading of the list says there are. */
async function countOf(page) {
  const heading = await page.locator("h1").innerText();
  const count = heading.match(/^([\d,]+) decision/);
  assert.ok(count, heading);
  return Number(count[1].replace(",", ""));
}

/** On a narrow screen the filters are folded away. */
async function openFilters(page, viewport) {
  if (viewport === narrow) {
    await page.getByText("Filter these decisions").click();
  }
}
