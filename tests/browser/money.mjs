// What people do with money that a decision allows, each act on its own page, as journeys put them together.
import assert from "node:assert/strict";
import { look } from "./frame.mjs";
import { goOnAs } from "./route.mjs";

const trust = "Canalside Workspace Trust";

/** Fills in one date of several that a page asks for. */
export async function fillDay(page, legend, day, month, year) {
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("Day").fill(String(day));
  await group.getByLabel("Month").fill(String(month));
  await group.getByLabel("Year").fill(String(year));
}

/** That a page, or a part of it, says each of these. */
export async function says(page, ...lines) {
  const said = await page.locator("main").innerText();
  for (const line of lines) {
    assert.ok(said.includes(line), `“${line}” is not said on ${page.url()}:\n${said}`);
  }
}

/** Presses a button of the page itself, and not of the bar above it, and comes to the page that follows. */
export async function press(page, name) {
  const follows = page.waitForEvent("framenavigated");
  await page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" }).click();
  await follows;
}

/** That what was sent came back with an error at a field, which the summary leads to. */
export async function isRefusedAt(page, field, message) {
  await page.getByRole("alert").getByRole("link", { name: message }).waitFor();
  const described = await page.getByLabel(field).first().evaluate((e) => {
    const group = e.closest(".govuk-form-group--error");
    return group?.querySelector(".govuk-error-message")?.innerText ?? "";
  });
  assert.ok(described.includes(message), `at “${field}” stands “${described}”, not “${message}”`);
  await look(page);
}

/** The five amounts of the first line of an envelope: approved, committed, paid, forecast, left. */
export async function figures(page, code) {
  const answer = await page.goto(`/envelopes/${code}`);
  assert.equal(answer.status(), 200);
  return page.locator("main tbody tr").first().locator("td").allInnerTexts();
}

/** What an organisation is promised and was paid over all programmes, in pounds. */
export async function moneyOf(page, organisation = trust) {
  await page.goto("/spending/organisations");
  const cells = await page.getByRole("row", { name: organisation }).locator("td").allInnerTexts();
  return cells.slice(1).map((c) => Number(c.replace(/[£,]/g, "")));
}

/** Drafts a funding agreement of an envelope's money with the trust, which meets its condition, and offers it for signature. */
export async function draftAgreement(page, code, title, amount) {
  await goOnAs(page, "programme-officer", "/agreements/new");
  await page.getByLabel("Decision").selectOption(code);
  await page.getByLabel("Funding agreement").check();
  await page.getByLabel("Title").fill(title);
  await press(page, "Begin the draft");
  await page.getByLabel(trust).check();
  await fillDay(page, "First day", 1, 11, 2026);
  await fillDay(page, "Last day", 31, 3, 2027);
  await page.getByLabel("2026-27, The authority, Regeneration").fill(amount);
  await page.getByLabel("Is VAT inside the amounts?").fill("No VAT is due: nothing is supplied in return");
  await page.getByLabel("Why?").fill("It meets half of what an employer pays its own member of staff");
  await page.getByLabel(/^A funding agreement is executed/).check();
  for (const [label, answer] of [
    ["What is it for?", "People learn in the evening"],
    ["What evidence goes with a claim?", "payroll records and paid invoices"],
    ["What is reported, and when?", "in writing at the end"],
    ["Days in which payment is made", "30"],
    ["Who answers day-to-day questions?", "the programme officer and the trust’s head of people"],
    ["Days of notice to end it early", "30"],
  ]) {
    await page.getByLabel(label).fill(answer);
  }
  await look(page);
  await press(page, "Save the draft");
  await press(page, "Offer it for signature");
  await press(page, "Offer it for signature");
  await page.getByText("Waits for signatures").waitFor();
  return new URL(page.url()).pathname;
}

/** Signs an agreement for the trust, and then for the authority. */
export async function signAgreement(page, agreement) {
  await goOnAs(page, "partner", `${agreement}/signature`);
  await page.getByLabel("Your post").fill("Chief Executive");
  await page.getByLabel(/^I have read A\d+/).check();
  await press(page, /^Sign A\d+/);
  await goOnAs(page, "approver", `${agreement}/signature`);
  await page.getByLabel(/^I have read A\d+/).check();
  await press(page, /^Sign A\d+/);
  await page.getByText("Daniel Hughes, Assistant Director, Regeneration, signed on").waitFor();
}

/** Begins a claim on a promise; gives back its address and reference. */
export async function beginClaim(page, promise, from, until) {
  await goOnAs(page, "partner", "/claims");
  await page.getByRole("button", { name: "Claim what you have paid for" }).click();
  await page.getByRole("radio", { name: promise }).check();
  await fillDay(page, "First day of the period", ...from);
  await fillDay(page, "Last day of the period", ...until);
  await page.getByLabel("No VAT is due").check();
  await press(page, "Go on to the costs");
  await page.getByRole("heading", { name: "Costs" }).waitFor();
  return { url: new URL(page.url()).pathname, reference: (await page.locator("h1 .govuk-caption-l").innerText()).split(" ")[1] };
}

/** Adds a cost to a claim, with a file that shows it unless `file` is null. */
export async function addCost(page, claim, { kind, what, amount, employee, file = "payroll.csv" }) {
  await page.goto(`${claim}/lines/new`);
  await page.getByLabel(kind, { exact: true }).check();
  if (employee) {
    await page.getByLabel("Whose staff cost is it?").selectOption({ label: employee });
  }
  await page.getByLabel("What was paid for?").fill(what);
  await page.getByLabel("How much?").fill(amount);
  if (file) {
    await page.getByLabel("Document that shows it").setInputFiles({ name: file, mimeType: "text/csv", buffer: Buffer.from("month,amount\nNovember,made up\n") });
  }
  await press(page, "Add the cost");
}

/** Hands a claim in. */
export async function handIn(page, claim) {
  await page.goto(claim);
  await press(page, /^Hand in the claim for/);
  await page.getByText("Being checked").waitFor();
}

/** Says of each line what is accepted of it, and why not all, as the programme officer. */
export async function check(page, claim, ...verdicts) {
  await goOnAs(page, "programme-officer", `${claim}/check`);
  for (const [at, [accepted, why]] of verdicts.entries()) {
    await page.getByLabel(`Accepted of line ${at + 1}`).fill(accepted);
    await page.getByLabel(`Why not all of line ${at + 1}?`).fill(why ?? "");
  }
  await press(page, "Save what you checked");
}

/** Begins a payment of what is owed on a claim, as the programme officer; gives back its address. */
export async function beginPayment(page, reference) {
  await goOnAs(page, "programme-officer", "/payments");
  await page.getByRole("button", { name: "Begin a payment" }).click();
  const item = page.locator(".govuk-checkboxes__item", { hasText: reference });
  await item.getByRole("checkbox").check();
  await press(page, "Begin the payment");
  await page.waitForURL(/\/payments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Asks for a payment, from its own page. */
export async function ask(page, payment) {
  await goOnAs(page, "programme-officer", payment);
  await press(page, "Ask for approval");
  await page.getByText("Waits for approval").waitFor();
}

/** Opens a payment as somebody who may not approve it: it says why. */
export async function isNotApproved(page, payment, persona, ...reasons) {
  await goOnAs(page, persona, `${payment}/approval`);
  await page.getByRole("heading", { name: "Why you cannot approve it" }).waitFor();
  await says(page, ...reasons);
  assert.equal(await page.getByRole("main").getByRole("button", { name: /^Approve / }).count(), 0);
  await look(page);
}

/** Approves a payment, and notes that the finance system paid it. */
export async function pay(page, payment, total, day, month, year) {
  await goOnAs(page, "approver", `${payment}/approval`);
  await page.getByLabel("I have looked at every line and at the total").check();
  await look(page);
  await press(page, `Approve ${total}`);
  await page.getByText("Approved, not paid yet").waitFor();
  await goOnAs(page, "finance", `${payment}/paid`);
  await fillDay(page, "Paid on", day, month, year);
  await page.getByLabel("Reference").fill("BACS 4711");
  await press(page, "Note as paid");
  await page.getByText("reference BACS 4711").waitFor();
  await look(page);
}
