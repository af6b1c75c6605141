// What partners do with claims and bank details, and what others pay in, each in a few pages, as journeys put them together.
import assert from "node:assert/strict";
import { look } from "./frame.mjs";
import * as money from "./money.mjs";
import { press, says } from "./money.mjs";
import * as route from "./route.mjs";

/** New details wait: they are masked, confirmed by a call, and whoever confirms them neither asks for a payment nor approves it. */
export async function entersBankDetails(page) {
  await route.goOnAs(page, "partner", "/claims");
  await page.getByRole("link", { name: "Your bank details" }).click();
  const own = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Enter new bank details" }).click();
  await page.getByLabel("Name on the account").fill("Canalside Workspace Trust");
  await page.getByLabel("Sort code").fill("11-22-3");
  await page.getByLabel("Account number").fill("12345699");
  await press(page, "Enter them");
  await money.isRefusedAt(page, "Sort code", "Enter a sort code of 6 digits, like 12-34-56");
  await page.getByLabel("Sort code").fill("11-22-33");
  await page.getByLabel("Account number").fill("12345699");
  await press(page, "Enter them");
  await says(page, "Payments go to the account of Canalside Workspace Trust ending in 78", "Not confirmed yet", "••-••-••, ••••••99");
  assert.doesNotMatch(await page.content(), /112233|11-22-33|123456/);
  await look(page);

  await route.goOnAs(page, "finance", own);
  await page.getByRole("link", { name: /^Confirm or refuse them/ }).first().click();
  await page.getByLabel("How did you check them?").fill("Called the trust on the number in its agreement");
  await press(page, "Confirm them");
  await says(page, "Confirmed; nothing is paid to them before 23 November 2026");
  return own;
}

/** A claim comes back with a question; the answer is another cost in its place. */
export async function answersAQuery(page, month) {
  const [last, inWords] = month === 12 ? [31, "December"] : [30, "November"];
  const claim = await money.beginClaim(page, /Workspace for young firms/, [1, month, 2018], [last, month, 2018]);
  await money.addCost(page, claim.url, { kind: "Staff", what: "Salary", amount: "1,200", employee: "Noor Siddiqui" });
  await money.handIn(page, claim.url);
  await route.goOnAs(page, "programme-officer", `${claim.url}/check`);
  await page.getByRole("link", { name: "Return it to be changed" }).click();
  await page.getByLabel("Why?").fill("Is the employer’s pension in it?");
  await press(page, "Return for changes");

  await route.goOnAs(page, "partner", "/waiting");
  await page.getByRole("link", { name: `Change claim ${claim.reference}, which was returned` }).click();
  await says(page, "Amara Okafor", "Is the employer’s pension in it?");
  await look(page);
  await page.getByRole("link", { name: "Change the period or the VAT" }).click();
  await money.fillDay(page, "Last day of the period", last - 1, month, 2018);
  await look(page);
  await press(page, "Change it");
  await says(page, `for 1 ${inWords} 2018 to ${last - 1} ${inWords} 2018`);
  await press(page, "Take out line 1");
  await money.addCost(page, claim.url, { kind: "Staff", what: "Salary without the employer’s pension", amount: "1,000.01", employee: "Noor Siddiqui" });
  await money.handIn(page, claim.url);
  await money.check(page, claim.url, ["1,000.01"]);
  await press(page, "Settle the claim");
  await page.getByText("Accepted", { exact: true }).first().waitFor();
  return claim;
}

/** The payment is asked for by somebody who had no hand in the bank details, and the partner sees that it was made. */
export async function isPaid(page, claim, payable) {
  const payment = await money.beginPayment(page, claim.reference);
  await route.goOnAs(page, "finance", payment);
  await press(page, "Ask for approval");
  await page.getByRole("alert").getByText("Tom Whitfield entered or confirmed the bank details that this goes to, and so neither asks for it nor writes in it").waitFor();
  await money.ask(page, payment);
  await money.isNotApproved(page, payment, "finance", "Tom Whitfield entered or confirmed the bank details that this goes to");
  await money.pay(page, payment, payable, 18, 11, 2026);

  await route.goOnAs(page, "partner", "/claims");
  const cells = await page.getByRole("row", { name: claim.reference }).locator("td").allInnerTexts();
  assert.deepEqual([cells[1], ...cells.slice(3)], ["Accepted", "£1,000.01", payable, payable]);
  await look(page);
}

/** Nothing of one organisation is there for another, nor for the public. */
export async function isNobodyElses(page, claim, own) {
  const document = await documentOf(page, claim);
  for (const [persona, addresses] of [
    ["partner", ["/payments", await another(page), "/spending/export"]],
    ["citizen", [claim, `${claim}/lines/new`, document, own, "/claims", "/payments"]],
  ]) {
    await route.goOnAs(page, persona, "/");
    for (const address of addresses) {
      const { status } = await page.goto(address).then((a) => ({ status: a.status() }));
      assert.equal(status, 404, `${address} for ${persona}`);
    }
  }
}

async function documentOf(page, claim) {
  await page.goto(claim);
  return page.getByRole("link", { name: "payroll.csv" }).getAttribute("href");
}

/** The bank details of an organisation that is not the partner's. */
async function another(page) {
  await route.goOnAs(page, "finance", "/bank-details");
  return page.getByRole("link", { name: "London Councils" }).getAttribute("href");
}

/** Somebody joins, is invoiced for the rest of the year, and pays; a penny too much is not taken in. */
export async function invoices(page) {
  await page.goto("/income");
  await page.getByRole("link", { name: "London Office of Technology and Innovation" }).click();
  await page.getByRole("button", { name: "Enter a member" }).click();
  await page.getByLabel("Who joins?").selectOption("Canalside Workspace Trust");
  await route.fillDate(page, 1, 11, 2026);
  await page.getByLabel("What shows it?").fill("The membership agreement, signed by both sides");
  await press(page, "Enter the member");
  await page.getByRole("button", { name: "Send invoices" }).click();
  await look(page);
  await press(page, /^Send \d+ invoices$/);
  await page.getByRole("row", { name: /Canalside Workspace Trust/ }).getByRole("link").first().click();
  await says(page, "£12,500 is open");
  await page.getByRole("button", { name: "Enter a receipt" }).click();
  await page.getByLabel("How much came in?").fill("12,500.01");
  await route.fillDate(page, 18, 11, 2026);
  await page.getByLabel("Reference on the bank statement").fill("BACS 815");
  await press(page, "Enter the receipt");
  await money.isRefusedAt(page, "How much came in?", "£12,500");
  await page.getByLabel("How much came in?").fill("12,500");
  await press(page, "Enter the receipt");
  await says(page, "£0 is open", "BACS 815");
  await look(page);
}

/** A pledge in two instalments, of which the first is late the day after it was due. */
export async function pledges(page) {
  await page.goto("/income");
  await page.getByRole("link", { name: "Citizenship and Integration Initiative" }).first().click();
  await page.getByRole("button", { name: "Enter a pledge" }).click();
  await page.getByLabel("Who promises?").selectOption("Lantern Trust");
  await page.getByLabel("How much in all?").fill("£9,000.50");
  await page.getByLabel("In how many instalments?").fill("2");
  await page.getByLabel("Months from one to the next").fill("6");
  await route.fillDate(page, 30, 11, 2026);
  await page.getByLabel("Where is it promised?").fill("A letter of its trustees");
  await press(page, "Enter the pledge");
  await says(page, "Lantern Trust", "£9,000.50");
  await look(page);
  await page.goto("/income");
  const late = page.getByRole("row", { name: /Lantern Trust/ });
  assert.equal(await late.count(), 0, "nothing is late before its day");
  await route.moveClock(page, 1, 12, 2026);
  await page.goto("/income");
  await look(page);
  await late.getByRole("link").first().click();
  await says(page, "£4,500.25 is open");
  await page.getByRole("button", { name: "Enter a receipt" }).click();
  await page.getByLabel("How much came in?").fill("4,500.25");
  await route.fillDate(page, 1, 12, 2026);
  await page.getByLabel("Reference on the bank statement").fill("BACS 816");
  await press(page, "Enter the receipt");
  await says(page, "£0 is open");
  await page.goto("/income");
  assert.equal(await late.count(), 0, "what came is no longer late");
}
