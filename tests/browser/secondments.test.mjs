// A scheme of secondments from its decision to its public page, with the people of the demo.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { frame, look, narrow, wide } from "./frame.mjs";
import * as money from "./money.mjs";
import { fillDay, press, says } from "./money.mjs";
import * as route from "./route.mjs";
import { rotation } from "./routeforms.mjs";
import * as scheme from "./secondments.mjs";

describe("secondments", () => {
  const site = frame({ args: ["--today", "2026-11-18T10:00"] });

  test("an officer takes a scheme from its signed decision to placements, a drop-out, claims up to the cap and the public page", async () => {
    const page = await site.visit();
    await page.goto("/");
    const code = await signed(page);
    await scheme.opensScheme(page, code);
    await scheme.entersSeat(page, code, "Yards and workshops", "workspace");
    await scheme.entersSeat(page, code, "Heat from buildings", "workspace");
    await look(page);
    await scheme.callsForInterest(page, code);
    for (const nominee of scheme.nominees) {
      await scheme.nominates(page, code, nominee, "workspace");
    }

    await scheme.plansAndProposes(page, code, 2);
    const first = await scheme.placements(page, code);
    assert.equal(first.length, 2);
    const placed = first.map((p) => ({ ...p, by: scheme.nominees.find((n) => p.text.includes(n.name)) }));
    for (const { url, by } of placed) {
      await scheme.agrees(page, url, by);
    }

    const third = scheme.nominees.find((n) => !placed.some((p) => p.by === n));
    const url = await dropsOutAndIsReplaced(page, code, placed[1].url, third);
    await scheme.agrees(page, url, third);
    assert.deepEqual((await money.figures(page, code)).slice(0, 2), ["£10,000", "£10,000"]);

    await route.moveClock(page, 1, 4, 2027);
    await claimsToTheCap(page, placed[0]);
    await page.context().close();
    await tellsTheStory(site, code);
  });

  for (const [called, view] of [
    ["with scripts", { viewport: wide, scripts: true }],
    ["without scripts, on a small screen", { viewport: narrow, scripts: false }],
  ]) {
    test(`a partner sees what is theirs alone and answers in a few pages, ${called}`, async () => {
      const page = await site.visit({ persona: "second-partner", ...view });
      await page.goto("/waiting");
      await look(page);
      await page.getByRole("main").getByRole("link", { name: /P\d+|placement/i }).first().click();
      await look(page);
      await says(page, "Oluwaseun Bright");
      const theirs = new URL(page.url()).pathname;
      const other = await site.visit({ persona: "third-partner", ...view });
      const answer = await other.goto(theirs);
      assert.equal(answer.status(), 404);
      await other.context().close();
      await page.context().close();
    });

    test(`a secondee keeps a log, ${called}`, async () => {
      const page = await site.visit({ persona: "secondee", ...view });
      await page.goto("/secondments");
      await look(page);
      await page.getByRole("main").locator('a[href^="/secondments/placements/"]').first().click();
      await says(page, "Your placement");
      await look(page);
      const mine = new URL(page.url()).pathname;
      await page.goto(`${mine}/log`);
      await press(page, "Write it in the log");
      await page.getByRole("alert").first().waitFor();
      await look(page);
      await fillDay(page, "Which day does it tell of?", 17, 11, 2026);
      await page.getByRole("main").locator("textarea").first().fill(`Walked along the canal with the planning team, ${called}`);
      await press(page, "Write it in the log");
      await page.goto(mine);
      await says(page, `Walked along the canal with the planning team, ${called}`);
      const partner = await site.visit({ persona: "partner", ...view });
      await partner.goto(mine);
      assert.ok(!(await partner.locator("main").innerText()).includes("Walked along the canal"), "an employer reads no log that is not shared");
      await partner.context().close();
      const claims = await page.goto("/claims");
      assert.equal(claims.status(), 404, "a secondee does not see the claims of the employer");
      await page.context().close();
    });
  }
});

async function signed(page) {
  const { url, code } = await route.draft(page, rotation);
  await route.submit(page, url);
  await route.advise(page, url, "finance", "The money is in the budget.");
  await route.advise(page, url, "legal", "The power is there.");
  await route.sign(page, url, "approver");
  await route.publish(page, code);
  return code;
}

/** One who was agreed drops out; the planner finds who takes the place, and says so. */
async function dropsOutAndIsReplaced(page, code, url, third) {
  await route.goOnAs(page, "programme-officer", url);
  await page.getByRole("main").getByRole("link", { name: "They drop out" }).click();
  await look(page);
  await page.getByRole("main").locator("textarea").first().fill("Has taken another post");
  await press(page, /./);
  await says(page, "Has taken another post");
  await look(page);
  await page.getByRole("main").getByRole("link", { name: /plan anew/i }).click();
  await press(page, "Plan again");
  await scheme.planIsThere(page);
  await says(page, third.name);
  await look(page);
  await scheme.proposes(page, 1);
  const now = await scheme.placements(page, code);
  return now.find((p) => p.text.includes(third.name)).url;
}

/** The employer claims what it paid, and a penny more; half of it is paid, and not a penny beyond what is promised. */
async function claimsToTheCap(page, { url, by: { persona, name } }) {
  await route.goOnAs(page, persona, url);
  await look(page);
  await page.getByRole("main").getByRole("button", { name: "Claim 1 December 2026 to 31 March 2027" }).click();
  await press(page, "Go on to the costs");
  const claim = { url: new URL(page.url()).pathname, reference: (await page.locator("h1 .govuk-caption-l").innerText()).split(" ")[1] };
  await money.addCost(page, claim.url, { kind: "Staff", what: "Salary and on-costs", amount: "10,000.02", employee: name });
  await money.handIn(page, claim.url);
  await money.check(page, claim.url, ["10,000.02"]);
  await says(page, "£5,000 is promised in all", "no more can be paid");
  await press(page, "Settle the claim");
  const payment = await money.beginPayment(page, claim.reference);
  await page.goto(`${payment}/lines`);
  await page.getByLabel("Amount of line 1").fill("5,000.01");
  await press(page, "Change the amount of line 1");
  await money.isRefusedAt(page, "Amount of line 1", "£5,000.01 is more than the £5,000 left to pay");
  await money.ask(page, payment);
  await money.pay(page, payment, "£5,000", 1, 4, 2027);
}

/** Anybody reads what became of it: seats, members, months and money, and nobody's name. */
async function tellsTheStory(site, code) {
  for (const view of [{ viewport: wide }, { viewport: narrow, scripts: false }]) {
    const page = await site.visit(view);
    await page.goto(`/secondments/${code}`);
    await look(page);
    await says(page, "Yards and workshops", "£10,000", "£5,000");
    const text = await page.locator("main").innerText();
    for (const { name } of scheme.nominees) {
      assert.ok(!text.includes(name), `${name} stands on the public page`);
    }
    const calendar = await page.request.get(`/secondments/${code}/calendar.ics`);
    assert.match(await calendar.text(), /BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
    await page.context().close();
  }
}
