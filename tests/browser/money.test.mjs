// The officer's journey and the partner's through the money of a decision, and what others pay in, with the people of the demo; each also without scripts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { frame, look, narrow, wide } from "./frame.mjs";
import * as money from "./money.mjs";
import { fillDay, press, says } from "./money.mjs";
import * as partners from "./partners.mjs";
import * as route from "./route.mjs";
import { matchedGrant } from "./routeforms.mjs";

const withScripts = { called: "with scripts", viewport: wide, scripts: true };
const withoutScripts = { called: "without scripts, on a small screen", viewport: narrow, scripts: false };

/** Two decisions that an assistant director may sign: one that meets half of a cost, and one that meets all of it. */
const half = {
  take: drafted,
  approved: 20_000,
  sentence: "£20,000 in 2026-27 by The authority, from Regeneration",
  cost: 6_000.01,
  because: "50% of the £6,000.01 of cost accepted so far, with this claim, is £3,000",
  rest: 18_000.01,
};
const whole = {
  take: taken,
  approved: 25_000,
  sentence: "£25,000 in 2026-27 by The authority, from Regeneration programme",
  cost: 3_000,
  because: "£3,000 can be paid on it",
  rest: 9_000.01,
};

describe("money", () => {
  const site = frame({ args: ["--today", "2026-11-18T10:00"] });

  for (const [decision, { called, ...view }] of [[half, withScripts], [whole, withoutScripts]]) {
    test(`an officer takes a decision’s money from its signature to the bank and the books, ${called}`, async () => {
      const page = await site.visit(view);
      await page.goto("/");
      const { approved, sentence } = decision;
      const code = await decision.take(page);
      const promise = `${code}, evenings`;

      await route.goOnAs(page, "finance");
      assert.deepEqual(await money.figures(page, code), pounds(approved, 0, 0, 0, approved));
      await says(page, "Before any money is committed", "Not met");
      await look(page);
      await page.goto(`/envelopes/${code}/lines/1`);
      await says(page, "Allowed by", sentence);
      await look(page);

      await money.signAgreement(page, await money.draftAgreement(page, code, promise, "£12,000"));
      await route.goOnAs(page, "finance");
      assert.deepEqual(await money.figures(page, code), pounds(approved, 12_000, 0, 0, approved - 12_000));
      assert.equal(await page.getByText("Not met").count(), 0);
      await commitsTooMuch(page, code, approved);
      await undoes(page, code, approved);

      const before = await money.moneyOf(page);
      const claim = await claims(page, promise, decision);
      const payment = await paid(page, claim.reference);
      assert.deepEqual(await money.figures(page, code), pounds(approved, 12_000, 3_000, 0, approved - 12_000));
      assert.deepEqual(await money.moneyOf(page), [before[0], before[1] + 3_000, before[2] - 3_000]);
      await page.goto("/spending");
      await page.getByRole("link", { name: /paid, 2026-27/ }).first().click();
      await says(page, `Claim ${claim.reference}`, sentence);
      await look(page);

      await route.goOnAs(page, "finance", `${payment}/ending/reversal`);
      await says(page, "Whoever prepared a payment does not undo it");
      await claimsTooMuch(page, promise, decision.rest);
      await closesAYear(page);
      await takesFiles(page, code);
      await page.context().close();
    });
  }

  // half of what is accepted so far, with the claims before: the odd penny comes with the second
  for (const [month, payable, { called, ...view }] of [[12, "£500", withScripts], [11, "£500.01", withoutScripts]]) {
    test(`a partner sees what is theirs, claims with evidence, answers a query and is paid, ${called}`, async () => {
      const page = await site.visit(view);
      await page.goto("/");
      const own = await partners.entersBankDetails(page);
      const claim = await partners.answersAQuery(page, month);
      await partners.isPaid(page, claim, payable);
      await partners.isNobodyElses(page, claim.url, own);
      await page.context().close();
    });
  }

  test("a member is invoiced and pays, and a pledge has a late instalment that comes at last", async () => {
    const page = await site.visit();
    await page.goto("/");
    await route.goOnAs(page, "finance");
    await partners.invoices(page);
    await partners.pledges(page);
    await page.context().close();
  });
});

const pounds = (...amounts) => amounts.map((a) => `£${a.toLocaleString("en-GB", { minimumFractionDigits: Number.isInteger(a) ? 0 : 2 })}`);

/** Half of somebody's staff cost: drafted, advised on and signed. */
async function drafted(page) {
  const { url, code } = await route.draft(page, matchedGrant("Evenings"));
  await route.submit(page, url);
  await route.advise(page, url, "finance", "The money is in the budget.");
  await route.advise(page, url, "legal", "The power is there.");
  await route.sign(page, url, "approver");
  return code;
}

/** A decision that waits for its signature. */
async function taken(page) {
  await route.goOnAs(page, "approver", "/forms");
  await page.getByRole("link", { name: "Rotating secondments: a second year" }).first().click();
  await page.waitForURL(/\/forms\/[0-9a-f-]{36}/);
  const code = (await page.locator("h1 .govuk-caption-l").innerText()).split(" ")[0];
  await route.sign(page, new URL(page.url()).pathname, "approver");
  return code;
}

/** A penny more than is left is refused at the field; so is a promise in a year that has no money. */
async function commitsTooMuch(page, code, approved) {
  const [all, left, more] = pounds(approved, approved - 12_000, approved - 12_000 + 0.01);
  await page.goto(`/envelopes/${code}/lines/1`);
  await page.getByRole("button", { name: "Commit" }).click();
  await page.getByLabel("How much?").fill(more);
  await page.getByLabel("What for?").fill("A second employer");
  await press(page, "Commit");
  await money.isRefusedAt(page, "How much?", `${more} is more than the ${left} left of the ${all} approved`);
  await page.getByLabel("How much?").fill("500");
  await fillDay(page, "When does it fall due?", 1, 4, 2027);
  await press(page, "Commit");
  await page.getByRole("alert").getByText("2027-28").waitFor();
}

/** What was committed by mistake is undone by another entry, with a reason; both stay. */
async function undoes(page, code, approved) {
  await page.goto(`/envelopes/${code}/lines/1/commitment`);
  await page.getByLabel("How much?").fill("£750.50");
  await page.getByLabel("What for?").fill("Entered for another decision");
  await press(page, "Commit");
  assert.deepEqual(await money.figures(page, code), pounds(approved, 12_750.5, 0, 0, approved - 12_750.5));
  await page.goto(`/envelopes/${code}/lines/1`);
  await page.getByRole("link", { name: "Undo" }).first().click();
  await press(page, "Undo it");
  await money.isRefusedAt(page, "What was wrong?", "Enter the reason");
  await page.getByLabel("What was wrong?").fill("It belongs to another decision");
  await press(page, "Undo it");
  await says(page, "It belongs to another decision", "Entered for another decision", "−£750.50", "+£750.50");
  assert.deepEqual(await money.figures(page, code), pounds(approved, 12_000, 0, 0, approved - 12_000));
}

/** The trust claims with evidence; one line is accepted, one refused, and the decision's share of what is accepted can be paid. */
async function claims(page, promise, { cost, because }) {
  const [accepted, claimed] = pounds(cost, cost + 86.4);
  const claim = await money.beginClaim(page, promise, [1, 11, 2026], [15, 11, 2026]);
  await money.addCost(page, claim.url, { kind: "Travel", what: "Trains", amount: "86.40", file: null });
  await money.isRefusedAt(page, "Document that shows it", "Add a document that shows this cost");
  await money.addCost(page, claim.url, { kind: "Travel", what: "Trains", amount: "86.40", file: "tickets.csv" });
  await money.addCost(page, claim.url, { kind: "Staff", what: "Salary and on-costs", amount: accepted, employee: "Noor Siddiqui" });
  await look(page);
  await money.handIn(page, claim.url);
  await money.check(page, claim.url, ["0"], [accepted]);
  await money.isRefusedAt(page, "Why not all of line 1?", "Enter why line 1 is refused: the partner reads it");
  await money.check(page, claim.url, ["0", "The decision meets staff cost alone"], [accepted]);
  await says(page, `${accepted} of ${claimed} is accepted, and £3,000 can be paid on it`, because);
  await look(page);
  await press(page, "Settle the claim");
  await says(page, "Refused: The decision meets staff cost alone");
  return claim;
}

/** Asked for by one, changed by another, approved by neither of them, and paid. */
async function paid(page, reference) {
  const payment = await money.beginPayment(page, reference);
  await route.goOnAs(page, "finance", `${payment}/lines`);
  await page.getByLabel("Amount of line 1").fill("3,000.01");
  await press(page, "Change the amount of line 1");
  await money.isRefusedAt(page, "Amount of line 1", "£3,000.01 is more than the £3,000 left to pay");
  for (const amount of ["2,999.99", "3,000"]) {
    await page.getByLabel("Amount of line 1").fill(amount);
    await press(page, "Change the amount of line 1");
    await page.getByRole("heading", { name: `£${amount}` }).first().waitFor();
  }
  await money.ask(page, payment);
  await money.isNotApproved(page, payment, "programme-officer", "Amara Okafor asked for this payment", "Amara Okafor checked a claim");
  await money.isNotApproved(page, payment, "finance", "Tom Whitfield wrote or changed line 1");
  await money.pay(page, payment, "£3,000", 18, 11, 2026);
  return payment;
}

/** All that is left of the promise, and a penny more: the penny cannot be paid. */
async function claimsTooMuch(page, promise, rest) {
  const [amount] = pounds(rest);
  const claim = await money.beginClaim(page, promise, [16, 11, 2026], [17, 11, 2026]);
  await money.addCost(page, claim.url, { kind: "Staff", what: "Salary and on-costs", amount, employee: "Noor Siddiqui" });
  await money.handIn(page, claim.url);
  await money.check(page, claim.url, [amount]);
  await says(page, `${amount} is accepted, and £9,000 can be paid on it`, "£12,000 is promised in all, and £9,000 of it is still free: no more can be paid");
  await look(page);
  await press(page, "Settle the claim");
  const payment = await money.beginPayment(page, claim.reference);
  await page.goto(`${payment}/lines`);
  await page.getByLabel("Amount of line 1").fill("9,000.01");
  await press(page, "Change the amount of line 1");
  await money.isRefusedAt(page, "Amount of line 1", "£9,000.01 is more than the £9,000 left to pay");
}

/** A year of another decision is closed, nothing of it changes then, and it is opened again for a reason. */
async function closesAYear(page) {
  await route.goOnAs(page, "finance", "/envelopes/ADD2155/years/2017-18");
  await press(page, "Close the year");
  await page.getByRole("button", { name: "Open the year again" }).waitFor();
  await page.goto("/envelopes/ADD2155/lines/1/forecast");
  await page.getByLabel("How much will be paid in all?").fill("50,000");
  await page.getByLabel("What does that rest on?").fill("Invoices");
  await press(page, /./);
  await page.getByRole("alert").getByText("2017-18").waitFor();
  await look(page);
  await page.goto("/envelopes/ADD2155/years/2017-18");
  await press(page, "Open the year again");
  await money.isRefusedAt(page, "Why?", "Enter why 2017-18 has to be opened again");
  await page.getByLabel("Why?").fill("An invoice of March came in June");
  await press(page, "Open the year again");
  await says(page, "An invoice of March came in June");
  await look(page);
}

/** The ledger for the finance system, and what is published of it. */
async function takesFiles(page, code) {
  await page.goto("/spending/export");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Get the file" }).click()]);
  const rows = readFileSync(await file.path(), "utf8").split("\r\n");
  assert.ok(rows.some((r) => r.includes(`,${code},`) && r.includes(",pay,") && r.includes(",3000.00")), rows.filter((r) => r.includes(code)).join("\n"));
  const published = await page.request.get("/spending/over-500.csv");
  assert.equal(published.status(), 200);
  assert.match(published.headers()["content-type"], /^text\/csv/);
}
