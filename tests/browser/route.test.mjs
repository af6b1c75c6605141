// A decision from its draft to the public register, with the people of the demo and its clock.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { frame, look } from "./frame.mjs";
import * as route from "./route.mjs";
import { boroughsOffice, digitalLeadership, smallGrant } from "./routeforms.mjs";

describe("before Easter 2018", () => {
  const site = frame({ args: ["--today", "2018-03-26T10:00"] });

  test("£50,000 for digital leadership goes its whole route, and is published on time after Easter", async () => {
    const page = await site.visit();
    await page.goto("/");
    const { url, code } = await route.draft(page, digitalLeadership);
    await route.submit(page, url);
    await route.advise(page, url, "finance", "The money is in the contingency.");
    await route.advise(page, url, "legal", "The power is there.");

    await route.goOnAs(page, "programme-officer");
    const changed = "Two of the three cohorts are for people who lead outside the centre.";
    await route.write(page, url, "background", { Background: changed });
    await route.goOnAs(page, "finance", `${url}/advice`);
    assert.equal(await page.locator(".remit-advice--stale").count(), 2);
    assert.equal(await page.locator(".remit-advice--stale .remit-changes ins").first().innerText(), changed);
    assert.match(await page.locator(".remit-advice--stale .remit-changes del").first().innerText(), /^An earlier attempt/);
    await look(page);
    await route.isRefused(page, url, "programme-officer", "on an earlier text, of which 1 section has changed since");
    await route.advise(page, url, "finance", "The change costs nothing more.");
    await route.advise(page, url, "legal", "The change needs no other power.");

    await reviewed(page, url, code);

    await route.moveClock(page, 29, 3, 2018);
    await route.isRefused(page, url, "programme-officer", "Amara Okafor", "Daniel Hughes (Assistant Director, Regeneration)");
    await route.isRefused(page, url, "finance", "Tom Whitfield advised on this form: nobody signs what they advised on");
    await route.sign(page, url, "approver");
    assert.match(await page.locator("main").innerText(), /Daniel Hughes[\s\S]*MD2085/);

    const due = "Signed Thursday 29 March 2018, due by the end of Tuesday 3 April 2018.";
    await route.clockSays(page, code, due);
    await route.moveClock(page, 3, 4, 2018);
    await route.clockSays(page, code, due);
    const decision = await route.publish(page, code);
    await route.clockSays(page, code, "Signed Thursday 29 March 2018, published Tuesday 3 April 2018, on time.");
    await route.standsOnRegister(page, decision, "Digital leadership, a second pilot");
    await page.context().close();
  });

  test("a signed decision that is deferred is unknown to the public until its day, and then publishes itself", async () => {
    const page = await site.visit();
    await page.goto("/");
    const { url, code } = await route.draft(page, smallGrant("Evening workspace", "2018-19", "31 March 2019"));
    await route.submit(page, url);
    await route.advise(page, url, "finance", "The money is in the budget.");
    await route.advise(page, url, "legal", "The power is there.");
    await route.sign(page, url, "approver");

    await route.goOnAs(page, "programme-officer", `/publications/${code}`);
    await page.getByRole("link", { name: "Ask for a deferral" }).click();
    await page.getByLabel("Why must publication wait?").fill("The workspace tells those who rent there first.");
    await route.fillDate(page, 16, 4, 2018);
    await look(page);
    await page.getByRole("button", { name: "Ask for the deferral" }).click();
    await route.goOnAs(page, "governance", `/publications/${code}`);
    await page.getByRole("link", { name: "Approve or refuse the deferral that is asked for" }).click();
    await look(page);
    await page.getByRole("button", { name: "Approve the deferral" }).click();
    await page.getByText("deferred until Monday 16 April 2018").waitFor();

    const register = `/decisions/${code.toLowerCase()}`;
    await route.goOnAs(page, "citizen");
    assert.equal((await page.goto(register)).status(), 404);
    await page.goto("/withheld");
    const withheld = await page.locator("main").innerText();
    assert.ok(withheld.includes(code) && withheld.includes("The workspace tells those who rent there first."), withheld);
    assert.ok(!withheld.includes("Evening workspace"), withheld);
    await look(page);
    await route.moveClock(page, 16, 4, 2018);
    await route.standsOnRegister(page, register, "Evening workspace");
    await page.context().close();
  });
});

describe("at the end of 2017", () => {
  const site = frame({ args: ["--today", "2017-12-28T10:00"] });

  test("what is signed on Friday 29 December is due on Tuesday 2 January 2018", async () => {
    const page = await site.visit();
    await page.goto("/");
    const { url, code } = await route.draft(page, smallGrant("Workspace at night", "2017-18", "31 March 2018"));
    await route.submit(page, url);
    await route.advise(page, url, "finance", "The money is in the budget.");
    await route.advise(page, url, "legal", "The power is there.");
    await route.moveClock(page, 29, 12, 2017);
    await route.sign(page, url, "approver");
    await route.clockSays(page, code, "Signed Friday 29 December 2017, due by the end of Tuesday 2 January 2018.");
    await route.moveClock(page, 2, 1, 2018);
    const decision = await route.publish(page, code);
    await route.clockSays(page, code, "Signed Friday 29 December 2017, published Tuesday 2 January 2018, on time.");
    await route.standsOnRegister(page, decision, "Workspace at night");
    await page.context().close();
  });
});

describe("in autumn 2018", () => {
  const site = frame({ args: ["--today", "2018-10-01T10:00"] });

  test("£330,000 in four years is above an assistant director, says the scheme in force, and the Mayor signs it", async () => {
    const page = await site.visit();
    await page.goto("/");
    const { url } = await route.draft(page, boroughsOffice);
    await route.submit(page, url);
    await route.advise(page, url, "finance", "Three of the four years are subject to their budgets.");
    await route.advise(page, url, "legal", "The power is there.");
    await route.isRefused(
      page,
      url,
      "approver",
      "Daniel Hughes may not sign this: £330,000 is above the £50,000 that an Assistant Director may approve",
      "MD2085",
      "Rosalind Achebe (Mayor of London)",
    );
    await route.sign(page, url, "mayor");
    assert.match(await page.locator("main").innerText(), /£330,000[\s\S]*Rosalind Achebe/);
    await page.context().close();
  });
});

/** Governance enters a board that meets on 28 March 2018, the officer brings the form, and the board supports it. */
async function reviewed(page, url, code) {
  await route.goOnAs(page, "governance", "/boards");
  await page.getByLabel("Name of the board").fill("Investment Board");
  await page.getByRole("button", { name: "Enter the board" }).click();
  if (new URL(page.url()).pathname === "/boards") {
    await page.getByRole("link", { name: "Investment Board" }).click();
  }
  await route.fillDate(page, 28, 3, 2018);
  await page.getByRole("button", { name: "Enter the meeting" }).click();
  const board = new URL(page.url()).pathname;
  await look(page);
  await route.goOnAs(page, "programme-officer", `${url}/review`);
  await page.getByRole("radio", { name: /^Investment Board/ }).check();
  await page.getByRole("button", { name: "Put it on the agenda" }).click();
  await route.moveClock(page, 28, 3, 2018);
  await route.goOnAs(page, "governance", board);
  await page.getByRole("link", { name: "Record what the board said" }).click();
  await page.getByRole("radio", { name: "Supported", exact: true }).check();
  await page.getByLabel("Note").fill("The board asks to see what the first cohort says of it.");
  await look(page);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("The board asks to see what the first cohort says of it.").first().waitFor();
  assert.match(await page.locator("main").innerText(), new RegExp(`${code}[\\s\\S]*Investment Board, .*28 March 2018: Supported`));
  await look(page);
}
