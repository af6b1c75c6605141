import assert from "node:assert/strict";
import { test } from "node:test";
import { frame, look, narrow } from "./frame.mjs";

const site = frame();

for (const scripts of [true, false]) {
  test(`a person of the demo is one click away ${scripts ? "with" : "without"} scripts`, async () => {
    const page = await site.visit({ scripts });
    await page.goto("/about");
    await page.getByRole("button", { name: "Governance" }).click();
    assert.equal(new URL(page.url()).pathname, "/about");
    await page.getByText("Grace Adeyemi").waitFor();
    await look(page);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("Nobody is signed in").waitFor();
    await page.context().close();
  });
}

test("on a narrow screen the skip link leads to the main part by keyboard", async () => {
  const page = await site.visit({ viewport: narrow });
  await page.goto("/about");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main-content");
  await page.context().close();
});

test("a printed page leaves out what cannot be used on paper", async () => {
  const page = await site.visit();
  await page.goto("/about");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".govuk-service-navigation").isVisible(), false);
  assert.equal(await page.locator("h1").isVisible(), true);
  await page.context().close();
});
