// What people do in a scheme of secondments, each act on its own page, as journeys put them together.
import assert from "node:assert/strict";
import { look } from "./frame.mjs";
import { fillDay, press, says } from "./money.mjs";
import { goOnAs } from "./route.mjs";

/** Those whom the three members of the journey nominate: the same cost, so that any two of them come to the cap. */
export const nominees = [
  { persona: "partner", name: "Nell Osborne", mail: "nell.osborne@post.example", signs: "Chief Executive" },
  { persona: "second-partner", name: "Yusuf Adan", mail: "yusuf.adan@post.example", signs: "Principal" },
  { persona: "third-partner", name: "Petra Novak", mail: "petra.novak@post.example", signs: "Managing Director" },
];

/** Opens a scheme under a signed decision: what the decision approves is filled in, and more than that is refused. */
export async function opensScheme(page, code) {
  await goOnAs(page, "programme-officer", "/secondments");
  await page.getByRole("main").getByRole("button", { name: "Open a scheme" }).click();
  await page.getByLabel("Decision").selectOption(code);
  await press(page, "Continue");
  await look(page);
  assert.equal(await page.getByLabel("The most that the host pays in all").inputValue(), "£10,000");
  assert.equal(await page.getByLabel("The host’s share of the staff cost, in per cent").inputValue(), "50");
  assert.equal(await page.getByLabel("Shortest placement, in months").inputValue(), "4");
  assert.equal(await page.getByLabel("Most placements (optional)").inputValue(), "3");
  await page.getByLabel("Name of the scheme").fill("Secondments of the winter");
  await page.getByLabel("Cluster").selectOption({ label: "Lea Valley cluster" });
  await fillDay(page, "First day of the scheme", 1, 12, 2026);
  await fillDay(page, "Last day of the scheme", 31, 3, 2027);
  await fillDay(page, "Review due", 30, 11, 2027);
  await page.getByLabel("What is the scheme for?").fill("Policy is made with those who know the field\nPartners find each other");
  await page.getByLabel("The most that the host pays in all").fill("£10,000.01");
  await press(page, "Open the scheme");
  await page.getByRole("alert").waitFor();
  await says(page, "£10,000");
  await look(page);
  await page.getByLabel("The most that the host pays in all").fill("£10,000");
  await press(page, "Open the scheme");
  await page.waitForURL(`**/secondments/${code}`);
}

/** Enters a seat at the host. */
export async function entersSeat(page, code, project, skill) {
  await page.goto(`/secondments/${code}/seats/new`);
  await page.getByLabel("Team that takes somebody in").fill("Regeneration");
  await page.getByLabel("What they work on").fill(project);
  await page.getByLabel("Skills that they need (optional)").fill(skill);
  await page.getByLabel("Post that manages the work").fill("Head of regeneration");
  await page.getByLabel("Where they work").fill("City Hall");
  await fillDay(page, "First day on which somebody can sit there", 1, 12, 2026);
  await fillDay(page, "Last day", 31, 3, 2027);
  await press(page, "Enter the seat");
  await page.getByText(project).first().waitFor();
}

/** Calls the cluster's members. */
export async function callsForInterest(page, code) {
  await page.goto(`/secondments/${code}/calls/new`);
  await page.getByLabel("What do you say to members?").fill("Whom could you spare for four months of this winter?");
  await fillDay(page, "Last day to nominate", 25, 11, 2026);
  await press(page, "Open the call");
  await says(page, "Whom could you spare for four months of this winter?");
}

/** A member nominates one of its people. */
export async function nominates(page, code, { persona, name, mail }, skill) {
  await goOnAs(page, persona, `/secondments/${code}`);
  await page.goto(`/secondments/${code}/nominations/new`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(/^E-?mail/i).fill(mail);
  await page.getByLabel(skill, { exact: true }).check();
  await fillDay(page, "First day on which they could begin", 1, 12, 2026);
  await fillDay(page, "Last day on which they could be away", 31, 3, 2027);
  await page.getByLabel("Shortest time that is worth it, in months").fill("4");
  await page.getByLabel("Longest time for which they can be spared, in months").fill("4");
  await page.getByLabel("What does their employment cost a month?").fill("£2,500");
  await page.getByLabel("What would they bring, and bring back?").fill("Knows the field, and comes back with those who decide.");
  await look(page);
  await press(page, "Nominate them");
  await says(page, name);
}

/** The planner plans, and what it finds is proposed. */
export async function plansAndProposes(page, code, count) {
  await goOnAs(page, "programme-officer", `/secondments/${code}/plans/new`);
  await look(page);
  await press(page, "Make the plan");
  await planIsThere(page);
  await look(page);
  await proposes(page, count);
}

/** Waits until the planner is done; the page comes again by itself. */
export async function planIsThere(page) {
  await page.getByRole("heading", { name: "Why each of them" }).waitFor({ timeout: 60_000 });
}

/** Proposes every placement of the plan on the page. */
export async function proposes(page, count) {
  await page.getByRole("button", { name: "Propose these placements" }).click();
  await page.getByRole("button", { name: "Propose the ticked" }).waitFor();
  const boxes = page.getByRole("main").getByRole("checkbox");
  assert.equal(await boxes.count(), count);
  for (const box of await boxes.all()) {
    await box.check();
  }
  await page.getByLabel("No VAT: it is staff cost alone").check();
  await look(page);
  await press(page, "Propose the ticked");
}

/** The placements of a scheme that stand, each with whom it is and its address. */
export async function placements(page, code) {
  await goOnAs(page, "programme-officer", `/secondments/${code}/placements`);
  const links = page.getByRole("main").locator('a[href^="/secondments/placements/"]');
  return Promise.all((await links.all()).map(async (l) => ({ text: await l.innerText(), url: await l.getAttribute("href") })));
}

/** The employer says yes, the officer drafts and offers the agreement, both sides sign. */
export async function agrees(page, url, { persona, signs }) {
  await goOnAs(page, persona, url);
  await page.getByRole("button", { name: "Accept or decline" }).click();
  await look(page);
  await page.getByLabel(/^Yes/).check();
  await press(page, "Send your answer");
  await goOnAs(page, "programme-officer", url);
  await press(page, "Draft the secondment agreement");
  await look(page);
  await page.getByRole("main").getByRole("button", { name: "Change the draft" }).click();
  await page.getByLabel("Hours").fill("five days a week");
  await page.getByLabel("Days of notice to end it early").fill("30");
  await press(page, "Save the draft");
  await press(page, "Offer it for signature");
  await press(page, "Offer it for signature");
  await page.getByText("Waits for signatures").waitFor();
  const agreement = new URL(page.url()).pathname;
  await goOnAs(page, persona, `${agreement}/signature`);
  await page.getByLabel("Your post").fill(signs);
  await page.getByLabel(/^I have read A\d+/).check();
  await press(page, /^Sign A\d+/);
  await goOnAs(page, "approver", `${agreement}/signature`);
  await page.getByLabel(/^I have read A\d+/).check();
  await press(page, /^Sign A\d+/);
  await goOnAs(page, "programme-officer", url);
  await page.getByText("Agreed").first().waitFor();
}
