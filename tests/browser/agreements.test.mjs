// An agreement from its draft to two signatures and a variation, with the people of the demo.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { frame, look } from "./frame.mjs";
import * as route from "./route.mjs";

describe("agreements", () => {
  const site = frame();

  test("a partner reads what waits and signs it in a minute, and the authority after them", async () => {
    const page = await site.visit();
    await page.goto("/");
    await route.goOnAs(page, "partner", "/waiting");
    await page.getByRole("link", { name: /^Sign A\d+, or decline it/ }).click();
    await look(page);
    await page.getByRole("button", { name: /^Sign A\d+/ }).click();
    await page.getByRole("link", { name: "Enter the post in which you sign for Canalside Workspace Trust" }).waitFor();
    await page.getByLabel("Your post").fill("Chief Executive");
    await page.getByLabel(/^I have read A\d+ and may bind Canalside Workspace Trust/).check();
    await page.getByRole("button", { name: /^Sign A\d+/ }).click();
    await page.getByText("Leila Haddad, Chief Executive, signed on").waitFor();
    await look(page);
    const url = new URL(page.url()).pathname;

    await route.goOnAs(page, "programme-officer", `${url}/signature`);
    await page.getByText("Amara Okafor wrote in it: nobody signs for the authority what they drafted").waitFor();
    await route.goOnAs(page, "approver", `${url}/signature`);
    await page.getByLabel(/^I have read A\d+/).check();
    await page.getByRole("button", { name: /^Sign A\d+/ }).click();
    await page.getByText("Daniel Hughes, Assistant Director, Regeneration, signed on").waitFor();
    await page.getByRole("link", { name: "read and print it" }).click();
    await look(page);

    await route.goOnAs(page, "citizen");
    assert.equal((await page.goto(url)).status(), 404);
    await page.context().close();
  });

  test("an officer drafts a memorandum, is told what is missing, offers it, and takes it back", async () => {
    const page = await site.visit();
    await page.goto("/");
    await route.goOnAs(page, "programme-officer", "/agreements/new");
    await page.getByLabel("Decision").selectOption("ADD2056");
    await page.getByLabel("Memorandum of understanding").check();
    await page.getByLabel("Title").fill("A second year together");
    await page.getByRole("button", { name: "Begin the draft" }).click();
    await page.getByLabel("Trust for London").check();
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByText("Enter the first and the last day").waitFor();
    await page.getByText("“Who steers it?” is not filled in").waitFor();
    await look(page);
    await page.getByRole("button", { name: "Change the draft" }).click();
    await day(page, "First day", 1, 2, 2027);
    await day(page, "Last day", 31, 1, 2028);
    for (const [label, answer] of [
      ["What is it for?", "A second year of placements"],
      ["What does the authority do?", "give a desk to each person"],
      ["What do the others do?", "pay the people who are placed"],
      ["Who steers it?", "The same panel as in the first year."],
      ["Who answers day-to-day questions?", "the two heads of communities"],
      ["Days of notice to end it early", "60"],
    ]) {
      await page.getByLabel(label).fill(answer);
    }
    await look(page);
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByRole("button", { name: "Offer it for signature" }).click();
    await look(page);
    await page.getByRole("button", { name: "Offer it for signature" }).click();
    await page.getByText("Waits for signatures").waitFor();
    await page.getByRole("link", { name: "Take the offer back to change it" }).click();
    await page.getByLabel("Why?").fill("The trust asked for another first day");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("The trust asked for another first day").waitFor();
    await page.context().close();
  });

  async function day(page, legend, d, m, y) {
    const group = page.getByRole("group", { name: legend });
    await group.getByLabel("Day").fill(String(d));
    await group.getByLabel("Month").fill(String(m));
    await group.getByLabel("Year").fill(String(y));
  }
});
