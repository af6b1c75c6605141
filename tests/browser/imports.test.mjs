// An officer brings a paper: uploaded or pasted, reviewed beside its own words, completed, confirmed, found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { frame, look, narrow, wide } from "./frame.mjs";

const site = frame();
const officer = { persona: "programme-officer" };

/** A modern page in our own words: everything but the signing date. */
const paper = (code, money = "£40,000") =>
  `${code} Workshops for makers

Key information

Decision type: Director

Reference code: ${code}

Date signed:

Decision by: Jo Example, Executive Director of Skills

Executive summary

Makers ask for a place to learn from each other. This decision seeks approval for a year of workshops. It follows MD2311.

Decision

That the Executive Director of Skills approves:

Expenditure of up to ${money} in 2021/22 on workshops for makers.

Part 1: Non-confidential facts and advice

1. Introduction and background

1.1 The workshops were tried in three boroughs. ${"They were well attended, and their makers asked for more of them. ".repeat(40)}

5. Financial comments

5.1 The cost of ${money} is met from the Skills Budget for 2021/22.

6. Planned delivery approach and next steps

Activity

Timeline

First workshop

September 2021

Closure of the programme

June 2023
`;

async function bring(page, text) {
  await page.goto("/imports/new");
  await page.getByLabel("Paste its text").fill(text);
  await page.getByRole("button", { name: "Read the paper" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

const shown = (page, selector) => page.evaluate((s) => {
  const box = document.querySelector(s).getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight;
}, selector);

test("the pages for officers hold in every view", async () => {
  const page = await site.visit(officer);
  const url = await bring(page, paper("DD2601"));
  await page.context().close();
  for (const address of [url, `${url}/setting-aside`]) {
    await site.everyView(address, officer);
  }
});

for (const viewport of [wide, narrow]) {
  for (const scripts of [true, false]) {
    const how = `${scripts ? "with" : "without"} scripts at ${viewport.width} px`;

    test(`a paper is brought, completed, confirmed and found ${how}`, async () => {
      const code = `DD27${viewport.width % 10}${scripts ? 1 : 2}${viewport === wide ? 1 : 2}`;
      const page = await site.visit({ ...officer, viewport, scripts });
      await page.goto("/imports/new");
      await page.getByRole("button", { name: "Read the paper" }).click();
      await look(page);
      await page.getByRole("link", { name: /Choose a file/ }).waitFor();
      await page.locator("input[type=file]").setInputFiles({ name: "paper.txt", mimeType: "text/plain", buffer: Buffer.from(paper(code)) });
      await page.getByRole("button", { name: "Read the paper" }).click();
      await page.getByRole("heading", { name: `${code} Workshops for makers` }).waitFor();
      await look(page);

      await page.getByRole("button", { name: "Continue to confirm" }).click();
      await page.getByRole("link", { name: /^The signing date is not in the published text: enter it/ }).click();
      assert.equal(await page.evaluate(() => document.activeElement.name), "Form.DateSigned.Day", "the summary leads to the field");
      await look(page);

      await page.getByLabel("Day").first().fill("7");
      await page.getByLabel("Month").first().fill("6");
      await page.getByLabel("Year", { exact: true }).first().fill("2021");
      await page.getByRole("button", { name: "Continue to confirm" }).click();
      await page.getByRole("button", { name: "Put it on the register" }).waitFor();
      await look(page);
      await page.getByRole("button", { name: "Put it on the register" }).click();
      await page.getByRole("link", { name: "See its public page" }).waitFor();
      await look(page);
      await page.getByRole("link", { name: "See its public page" }).click();
      await page.getByRole("heading", { name: /Workshops for makers/ }).first().waitFor();
      await page.goto(`/decisions?q=${code}`);
      await page.getByRole("link", { name: /Workshops for makers/ }).first().waitFor();
      await page.context().close();
    });

    test(`a fact leads to its words and the words lead back ${how}`, async () => {
      const page = await site.visit({ ...officer, viewport, scripts });
      const url = await bring(page, paper(`DD28${scripts ? 1 : 2}${viewport === wide ? 1 : 2}`));
      const link = page.locator('a[data-words]', { hasText: "activity 2" });
      const number = await link.getAttribute("data-words");
      await link.scrollIntoViewIfNeeded();
      const before = (await link.boundingBox()).y;
      await link.press("Enter");
      assert.ok(await shown(page, `#words-${number}`), "the words are in view");
      assert.equal(await page.locator(`#words-${number}`).evaluate((m) => m.matches(":target, .remit-chosen")), true, "the words stand out");
      if (scripts && viewport === wide) {
        assert.ok(Math.abs((await link.boundingBox()).y - before) < 2, "the fact stays where it is");
      }
      await look(page);
      const back = page.locator(`.remit-paper a[href="#fact-${number}"]`);
      await back.press("Enter");
      assert.ok(await shown(page, `#fact-${number}`), "the fact is in view");
      assert.equal(new URL(page.url()).pathname, url);
      await page.context().close();
    });
  }
}

test("by keyboard a chosen fact leads into the paper and back out of it", async () => {
  const page = await site.visit(officer);
  await bring(page, paper("DD2901"));
  await page.locator("a[data-words]", { hasText: "Title" }).press("Enter");
  await page.keyboard.press("Tab");
  const inPaper = await page.evaluate(() => document.activeElement.closest("#paper") !== null && document.activeElement.getAttribute("href"));
  assert.match(inPaper, /^#fact-\d+$/, "the next stop is the number beside the words");
  await page.keyboard.press("Enter");
  assert.ok(await shown(page, inPaper));
  await page.context().close();
});

test("two papers of one decision meet, and two officers at once see both versions", async () => {
  for (const viewport of [wide, narrow]) {
    const code = `DD29${viewport === wide ? 11 : 12}`;
    const page = await site.visit({ ...officer, viewport });
    await bring(page, paper(code));
    await page.getByLabel("It is not in the published text: Date signed").check();
    await page.getByRole("button", { name: "Continue to confirm" }).click();
    await page.getByRole("button", { name: "Put it on the register" }).click();

    const url = await bring(page, paper(code, "£45,000"));
    await page.getByRole("link", { name: "See what differs" }).click();
    await look(page);

    const other = await site.visit({ persona: "finance", viewport });
    await other.goto(url);
    await page.goto(url);
    const title = async (who, words) => {
      const fact = who.locator(".remit-fact", { has: who.getByRole("heading", { name: "Title", exact: true }) });
      await fact.getByText("Correct it").click();
      await fact.getByLabel("Title", { exact: true }).fill(words);
      await who.getByRole("button", { name: "Save and stay" }).first().click();
    };
    await title(other, "Workshops that finance named");
    await other.getByText("Saved. The draft is kept").waitFor();
    await title(page, "Workshops that the officer named");
    await page.getByRole("heading", { name: "Two of you have changed this paper" }).waitFor();
    await look(page);
    await page.context().close();
    await other.context().close();
  }
});
