// What people do on the route of a form, each act on its own page, as journeys put them together.
import assert from "node:assert/strict";
import { look } from "./frame.mjs";

/** Goes on as another person of the demo, by the bar at the top of every page. */
export async function goOnAs(page, persona, url) {
  const button = page.locator(`.remit-persona button[value="${persona}"]`);
  if ((await button.count()) > 0) {
    await button.click();
  }
  if (url) {
    const answer = await page.goto(url);
    assert.equal(answer.status(), 200, url);
  }
}

/** Moves the clock of the demo to nine in the morning of a day. */
export async function moveClock(page, day, month, year) {
  await page.goto("/demo/clock");
  await fillDate(page, day, month, year);
  await page.getByRole("button", { name: "Move to this day" }).click();
  await page.locator(".govuk-notification-banner", { hasText: "It is now" }).waitFor();
}

/** Begins a form and fills in its sections; gives back its address and its code. */
export async function draft(page, content) {
  await goOnAs(page, "programme-officer", "/forms");
  await page.getByRole("button", { name: "Begin a decision" }).click();
  await page.getByLabel("Title").fill(content.basics["Basics.Title"]);
  await page.locator(`[name="Level"][value="${content.level}"]`).check();
  await page.getByRole("button", { name: "Begin the form" }).click();
  await page.waitForURL(/\/forms\/[0-9a-f-]{36}$/);
  const url = new URL(page.url()).pathname;
  const code = (await page.locator("h1 .govuk-caption-l").innerText()).split(" ")[0];
  for (const [section, answers] of Object.entries(content).filter(([name]) => name !== "level")) {
    await write(page, url, section, answers);
  }
  return { url, code };
}

/** Fills in a section by the names of its fields, with a new row where there is none yet, and saves it. */
export async function write(page, form, section, answers) {
  await page.goto(`${form}/sections/${section}`);
  for (const [name, value] of Object.entries(answers)) {
    if ((await page.locator(`[name="${name}"]`).count()) === 0) {
      await page.locator(`button[value="add-${name.slice(0, name.lastIndexOf("["))}"]`).click();
    }
    await answer(page, name, value);
  }
  await page.getByRole("button", { name: "Save and return to the form" }).click();
  await page.waitForURL(`**${form}?saved=${section}`);
}

async function answer(page, name, value) {
  const field = page.locator(`[name="${name}"]`);
  switch (await field.first().evaluate((e) => e.type)) {
    case "radio":
    case "checkbox":
      return page.locator(`[name="${name}"][value="${value}"]`).check();
    case "select-one":
      return field.selectOption(value);
    default:
      return field.fill(value);
  }
}

/** Sends a form on its way, from the form's own page. */
export async function submit(page, form) {
  await goOnAs(page, "programme-officer", form);
  assert.deepEqual(await page.locator("#next ~ ul li").allInnerTexts(), [], "still to be written");
  await look(page);
  await page.getByRole("button", { name: "Submit it for advice" }).click();
  await page.getByRole("checkbox", { name: /^I have drafted this form/ }).check();
  await look(page);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await page.waitForURL(`**${form}`);
}

/** Advises on the text as it stands. */
export async function advise(page, form, persona, comments) {
  await goOnAs(page, persona, `${form}/advice`);
  await page.getByRole("radio", { name: "I concur", exact: true }).check();
  await page.getByLabel("Your comments").fill(comments);
  await look(page);
  await page.getByRole("button", { name: "Give this advice" }).click();
  await page.locator(".remit-advice:not(.remit-advice--stale)", { hasText: comments }).first().waitFor();
}

/** Opens the approver's page as somebody who may not sign: it says why, and who may. */
export async function isRefused(page, form, persona, ...lines) {
  await goOnAs(page, persona, `${form}/signature`);
  await page.getByRole("heading", { name: "Why you cannot sign it" }).waitFor();
  const said = await page.locator("main").innerText();
  for (const line of lines) {
    assert.ok(said.includes(line), `“${line}” is not said:\n${said}`);
  }
  assert.equal(await page.locator("main").getByRole("button", { name: /^Sign / }).count(), 0);
  await look(page);
}

/** Signs, and comes to the signed form. */
export async function sign(page, form, persona) {
  await goOnAs(page, persona, `${form}/signature`);
  await page.getByRole("checkbox", { name: /^I have read the form and the advice/ }).check();
  await look(page);
  await page.locator("main").getByRole("button", { name: /^Sign / }).click();
  await page.waitForURL(`**${form}/signed`);
  await look(page);
}

/** Publishes a signed decision as governance does, and gives back its address on the register. */
export async function publish(page, code) {
  await goOnAs(page, "governance", `/publications/${code}`);
  await page.getByRole("button", { name: "Publish it" }).click();
  await look(page);
  await page.getByRole("button", { name: "Publish it now" }).click();
  await page.waitForURL(`**/publications/${code}`);
  await look(page);
  return page.getByRole("link", { name: "The decision on the register" }).getAttribute("href");
}

/** That the clock of a publication says something. */
export async function clockSays(page, code, words) {
  await goOnAs(page, "governance", `/publications/${code}`);
  assert.equal(await page.locator("main .govuk-body-l").first().innerText(), words);
}

/** That a decision stands on the register for everybody, with its place in the public log. */
export async function standsOnRegister(page, decision, title) {
  await goOnAs(page, "citizen", decision);
  assert.match(await page.locator("h1").innerText(), new RegExp(title));
  assert.match(await page.locator("main").innerText(), /Entry [\d,]+ of [\d,]+\./);
  await look(page);
}

/** Fills in the one date that a page asks for. */
export async function fillDate(page, day, month, year) {
  await page.getByLabel("Day", { exact: true }).fill(String(day));
  await page.getByLabel("Month", { exact: true }).fill(String(month));
  await page.getByLabel("Year", { exact: true }).fill(String(year));
}
