// Outside the demo: an officer signs in by key.
import assert from "node:assert/strict";
import { test } from "node:test";
import { frame, look, narrow, wide } from "./frame.mjs";

const key = "a key for journeys that nobody else has 0123456789";
const site = frame({ verb: "serve", settings: { Remit__OfficerKey: key } });

test("an officer signs in by key after a wrong one", async () => {
  for (const viewport of [wide, narrow]) {
    const page = await site.visit({ viewport });
    await page.goto("/");
    if (viewport === narrow) {
      await page.getByRole("button", { name: "Menu" }).click();
    }
    await page.getByRole("link", { name: "Sign in" }).click();
    await look(page);
    await page.getByLabel("Officer key").fill("guessed");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "That is not the officer key" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.name), "Typed", "the summary leads to the field");
    await look(page);
    await page.getByLabel("Officer key").fill(key);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("you are signed in").waitFor();
    await look(page);
    await page.context().close();
  }
});

test("nobody can look as a persona outside the demo", async () => {
  const page = await site.visit();
  await page.goto("/");
  assert.equal(await page.locator(".remit-persona").count(), 0);
  await page.context().close();
});
