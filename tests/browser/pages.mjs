// The pages that are looked at in every view, and of which pictures are taken. `status` where it is not 200; `picture: false` for those nobody needs to see.
export const pages = [
  { name: "home", url: "/" },
  { name: "home-officer", url: "/", persona: "programme-officer" },
  { name: "list", url: "/decisions" },
  { name: "list-search", url: "/decisions?q=digital+leadership" },
  { name: "list-filtered", url: "/decisions?q=london&type=md&amount=over-10m" },
  { name: "list-later-page", url: "/decisions?sort=code&p=3", picture: false },
  { name: "list-nothing", url: "/decisions?q=zeppelin+museum&type=md" },
  { name: "list-not-understood", url: "/decisions?sort=colour&p=many" },
  { name: "list-too-long", url: `/decisions?q=${"long+".repeat(80)}`, picture: false },
  { name: "decision", url: "/decisions/md2373" },
  { name: "decision-with-timeline", url: "/decisions/add2155" },
  { name: "decision-in-a-line", url: "/decisions/md2844" },
  { name: "decision-of-facts", url: "/decisions/md2953", picture: false },
  { name: "decision-of-a-council", url: "/decisions/allocations-policy-d19-20" },
  { name: "decision-source", url: "/decisions/md2373/source" },
  { name: "decision-source-of-facts", url: "/decisions/md2953/source", picture: false },
  { name: "decision-versions", url: "/decisions/md2373/versions" },
  { name: "public-log", url: "/log" },
  { name: "about", url: "/about" },
  { name: "sign-in", url: "/sign-in" },
  { name: "account-in-the-demo", url: "/account", persona: "finance", picture: false },
  { name: "accounts", url: "/accounts", persona: "administrator", picture: false },
  { name: "api-keys", url: "/account/api-keys", persona: "finance" },
  { name: "api-keys-wrong", url: "/account/api-keys", persona: "finance", act: (page) => page.getByRole("button", { name: "Make the key" }).click() },
  { name: "api-key-made", url: "/account/api-keys", persona: "legal", act: makeKey },
  { name: "api-key-end", url: "/account/api-keys", persona: "governance", act: async (page) => { await makeKey(page); await page.getByRole("link", { name: "End the key" }).first().click(); } },
  { name: "api-keys-all", url: "/accounts/api-keys", persona: "administrator" },
  { name: "account-new", url: "/accounts/new", persona: "administrator" },
  { name: "signed-out", url: "/signed-out", picture: false },
  { name: "sign-in-problem", url: "/sign-in/problem?id=K7QF-2M9D&why=Unknown" },
  { name: "imports", url: "/imports", persona: "programme-officer" },
  { name: "import-new", url: "/imports/new", persona: "programme-officer" },
  { name: "waiting", url: "/waiting", persona: "programme-officer" },
  { name: "waiting-settings", url: "/waiting/settings", persona: "programme-officer" },
  { name: "mail", url: "/mail", persona: "governance" },
  { name: "schedule", url: "/schedule", persona: "administrator" },
  { name: "demo-clock", url: "/demo/clock" },
  { name: "people", url: "/people", persona: "administrator" },
  { name: "people-search", url: "/people?q=zeppelin", persona: "administrator", picture: false },
  { name: "person-new", url: "/people/new", persona: "administrator" },
  { name: "person", url: "/people/01900000-0000-7000-8000-000000000005", persona: "administrator" },
  { name: "person-own", url: "/people/01900000-0000-7000-8000-000000000009", persona: "partner", picture: false },
  { name: "posts", url: "/posts", persona: "administrator" },
  { name: "post-new", url: "/posts/new", persona: "administrator" },
  { name: "post", url: "/posts", persona: "administrator", act: (page) => page.getByRole("link", { name: "Assistant Director, Regeneration" }).click() },
  { name: "post-appoint", url: "/posts", persona: "administrator", act: (page) => onPost(page, "Appoint somebody") },
  { name: "post-cover", url: "/posts", persona: "administrator", act: (page) => onPost(page, "Arrange cover") },
  { name: "post-change", url: "/posts", persona: "administrator", act: (page) => onPost(page, "Change the post") },
  { name: "post-close", url: "/posts", persona: "administrator", act: (page) => onPost(page, "Close the post") },
  { name: "organisations", url: "/organisations", persona: "administrator" },
  { name: "organisation-new", url: "/organisations/new", persona: "administrator" },
  { name: "envelopes", url: "/envelopes" },
  { name: "envelope", url: "/envelopes/MD2373", persona: "finance" },
  { name: "envelope-public", url: "/envelopes/ADD2463" },
  { name: "envelope-line", url: "/envelopes/ADD2253/lines/1", persona: "finance" },
  { name: "envelope-line-public", url: "/envelopes/ADD2155/lines/1", picture: false },
  { name: "envelope-commit", url: "/envelopes/ADD2253/lines/1/commitment", persona: "finance" },
  { name: "envelope-forecast", url: "/envelopes/ADD2253/lines/1/forecast", persona: "finance", picture: false },
  { name: "envelope-move", url: "/envelopes/MD2373/lines/2/move", persona: "finance" },
  { name: "envelope-option", url: "/envelopes/MD2373/options/1", persona: "finance" },
  { name: "envelope-year", url: "/envelopes/MD2373/years/2020-21", persona: "finance" },
  { name: "envelope-opening", url: "/envelopes/MD2798/opening", persona: "finance" },
  { name: "spending", url: "/spending", persona: "finance" },
  { name: "spending-filtered", url: "/spending?year=2018-19", persona: "programme-officer", picture: false },
  { name: "spending-lines", url: "/spending/lines?year=2018-19&means=cash&column=committed", persona: "finance" },
  { name: "spending-organisations", url: "/spending/organisations" },
  { name: "spending-organisation", url: "/spending/organisations", act: (page) => page.locator("tbody a").first().click() },
  { name: "spending-supplier", url: "/spending/organisations", persona: "finance", act: async (page) => { await page.locator("tbody a").first().click(); await page.getByRole("link", { name: "Say what sort of supplier it is" }).click(); } },
  { name: "spending-over-500", url: "/spending/over-500" },
  { name: "spending-register", url: "/spending/contracts-and-grants" },
  { name: "spending-export", url: "/spending/export", persona: "finance" },
  { name: "spending-postings", url: "/spending/postings", persona: "finance", picture: false },
  { name: "secondments-plans", url: "/secondments/ADD2253/plans", persona: "programme-officer" },
  { name: "secondments-plan-new", url: "/secondments/ADD2253/plans/new", persona: "programme-officer", act: (page) => page.getByText("What if").click() },
  { name: "secondments-plan-wrong", url: "/secondments/ADD2253/plans/new", persona: "programme-officer", picture: false, act: async (page) => { await page.getByText("What if").click(); await page.getByLabel("The most that the host pays").fill("plenty"); await page.getByRole("button", { name: "Make the plan" }).click(); } },
  { name: "secondments-plan", url: "/secondments/ADD2253/plans/1", persona: "programme-officer" },
  { name: "secondments-plan-proposals", url: "/secondments/ADD2253/plans/1/proposals", persona: "programme-officer", picture: false },
  { name: "secondments-plans-compared", url: "/secondments/ADD2253/plans/comparison?n=1&n=2", persona: "programme-officer" },
  { name: "secondments-timeline", url: "/secondments/ADD2253/timeline" },
  { name: "secondments-timeline-named", url: "/secondments/ADD2253/timeline", persona: "programme-officer", picture: false },
  { name: "spending-postings-new", url: "/spending/postings/new", persona: "finance" },
  { name: "income", url: "/income" },
  { name: "income-finance", url: "/income", persona: "finance" },
  { name: "income-partner", url: "/income", persona: "partner" },
  { name: "income-fund", url: "/income", persona: "finance", act: (page) => follow(page, "Citizenship and Integration Initiative") },
  { name: "income-fund-public", url: "/income", act: (page) => follow(page, "Citizenship and Integration Initiative") },
  { name: "income-pledge", url: "/income", persona: "partner", act: (page) => follow(page, "Pledge P0004") },
  { name: "income-pledge-new", url: "/income", persona: "finance", act: (page) => follow(page, "Citizenship and Integration Initiative", "Enter a pledge") },
  { name: "income-pledge-change", url: "/income", persona: "finance", act: (page) => follow(page, "Citizenship and Integration Initiative", "P0004, Canalside Workspace Trust", "Vary or withdraw it") },
  { name: "income-membership", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation") },
  { name: "income-membership-public", url: "/income", act: (page) => follow(page, "London Office of Technology and Innovation") },
  { name: "income-invoice", url: "/income", persona: "finance", act: (page) => follow(page, "LOTI-0006") },
  { name: "income-receipt", url: "/income", persona: "finance", act: (page) => follow(page, "LOTI-0006", "Enter a receipt") },
  { name: "income-write-off", url: "/income", persona: "finance", act: (page) => follow(page, "LOTI-0006", "Write off"), picture: false },
  { name: "income-refund", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation", "LOTI-0007", "£2,000 to be paid back") },
  { name: "income-refund-new", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation", "LOTI-0007", "Give back £500") },
  { name: "income-invoices-new", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation", "Send invoices") },
  { name: "income-member-new", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation", "Enter a member"), picture: false },
  { name: "income-leaving", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation", "Leaves: Ashdown Borough") },
  { name: "income-terms-new", url: "/income", persona: "finance", act: (page) => follow(page, "London Office of Technology and Innovation", "Set new terms"), picture: false },
  { name: "income-gift-new", url: "/income", persona: "finance", act: (page) => follow(page, "Citizenship and Integration Initiative", "Enter a gift in kind") },
  { name: "income-fund-new", url: "/income/funds/new", persona: "finance", picture: false },
  { name: "income-membership-new", url: "/income/schemes/new", persona: "finance", picture: false },
  { name: "secondments", url: "/secondments" },
  { name: "secondments-officer", url: "/secondments", persona: "programme-officer", picture: false },
  { name: "secondment-scheme", url: "/secondments/ADD2253" },
  { name: "secondment-scheme-officer", url: "/secondments/ADD2253", persona: "programme-officer" },
  { name: "secondment-scheme-partner", url: "/secondments/ADD2253", persona: "partner" },
  { name: "secondment-new", url: "/secondments/new", persona: "programme-officer", picture: false },
  { name: "secondment-new-under", url: "/secondments/new?decision=ADD2463", persona: "programme-officer" },
  { name: "secondment-new-wrong", url: "/secondments/new?decision=ADD2463", persona: "programme-officer", act: (page) => page.getByRole("button", { name: "Open the scheme" }).click() },
  { name: "secondment-terms", url: "/secondments/ADD2253/terms", persona: "programme-officer", picture: false },
  { name: "secondment-closure", url: "/secondments/ADD2253/closure", persona: "programme-officer", picture: false },
  { name: "secondment-seat-new", url: "/secondments/ADD2253/seats/new", persona: "programme-officer" },
  { name: "secondment-seat", url: "/secondments/ADD2253/seats/1", persona: "programme-officer", picture: false },
  { name: "secondment-call-new", url: "/secondments/ADD2253/calls/new", persona: "programme-officer" },
  { name: "secondment-nominations", url: "/secondments/ADD2253/nominations", persona: "programme-officer" },
  { name: "secondment-nomination-new", url: "/secondments/ADD2253/nominations/new", persona: "programme-officer" },
  { name: "secondment-nomination", url: "/secondments/ADD2253/nominations", persona: "programme-officer", act: (page) => page.locator("main tbody a").first().click() },
  { name: "secondment-nomination-withdrawal", url: "/secondments/ADD2253/nominations", persona: "programme-officer", act: async (page) => { await page.locator("main tbody a").first().click(); await page.getByRole("link", { name: "Withdraw it" }).click(); }, picture: false },
  { name: "secondment-pairs", url: "/secondments/ADD2253/pairs", persona: "programme-officer" },
  { name: "secondment-monitoring", url: "/secondments/ADD2253/monitoring" },
  { name: "secondment-clusters", url: "/secondments/clusters" },
  { name: "secondment-cluster", url: "/secondments/clusters", act: (page) => page.locator("main dt a").first().click() },
  { name: "secondment-cluster-new", url: "/secondments/clusters/new", persona: "programme-officer" },
  { name: "secondment-member-new", url: "/secondments/clusters", persona: "programme-officer", act: async (page) => { await page.locator("main dt a").first().click(); await page.getByRole("button", { name: "Enter a member" }).click(); }, picture: false },
  { name: "secondment-members-list", url: "/secondments/clusters", persona: "programme-officer", act: async (page) => { await page.locator("main dt a").first().click(); await page.getByRole("button", { name: "Bring a list of members" }).click(); } },
  { name: "secondment-member", url: "/secondments/clusters", persona: "programme-officer", act: async (page) => { await page.locator("main dt a").first().click(); await page.locator("main .remit-columns a").first().click(); }, picture: false },
  { name: "authority", url: "/authority" },
  { name: "authority-answer", url: "/authority?amount=330000&on.Day=1&on.Month=10&on.Year=2018&nature=novel", persona: "approver" },
  { name: "authority-new-version", url: "/authority/versions/new", persona: "administrator" },
  { name: "authority-new-delegation", url: "/authority/delegations/new", persona: "administrator" },
  { name: "authority-new-buying-rules", url: "/authority/buying-rules/new", persona: "administrator" },
  { name: "boards", url: "/boards", persona: "governance" },
  { name: "forms-overview", url: "/forms/overview", persona: "governance" },
  { name: "demo-mail", url: "/demo/mail" },
  { name: "publications", url: "/publications", persona: "governance" },
  { name: "withheld", url: "/withheld" },
  { name: "transparency", url: "/transparency" },
  { name: "forward-plan", url: "/forward-plan" },
  { name: "forward-plan-officer", url: "/forward-plan", persona: "programme-officer", picture: false },
  { name: "forward-plan-new", url: "/forward-plan/new", persona: "programme-officer" },
  { name: "another-format", url: "/decisions/md2373/another-format" },
  { name: "another-format-asked", url: "/decisions/md2373/another-format?asked=true", picture: false },
  { name: "format-requests", url: "/format-requests", persona: "governance" },
  { name: "forms", url: "/forms", persona: "programme-officer" },
  { name: "form", url: "/forms", persona: "programme-officer", act: (page) => openForm(page, "Digital leadership: a second pilot of cohorts") },
  { name: "form-sign", url: "/forms", persona: "approver", act: async (page) => {
    await openForm(page, "Rotating secondments: a second year");
    await page.getByRole("link", { name: "Signature, on the approver’s page" }).click();
  } },
  { name: "form-new", url: "/forms/new", persona: "programme-officer" },
  { name: "form-new-from", url: "/forms/new?From=MD2373", persona: "programme-officer" },
  { name: "agreements", url: "/agreements", persona: "programme-officer" },
  { name: "agreements-public", url: "/agreements" },
  { name: "agreements-nothing", url: "/agreements?kind=data-sharing", persona: "programme-officer", picture: false },
  { name: "agreement-new", url: "/agreements/new", persona: "programme-officer" },
  { name: "agreement-grant", url: "/agreements?decision=MD2373", act: (page) => page.getByRole("link", { name: /^A\d+ Funding of the boroughs/ }).click() },
  { name: "agreement-text", url: "/agreements?decision=MD2373", act: (page) => onAgreement(page, /^A\d+ Funding of the boroughs/, "read and print it") },
  { name: "agreement-contract", url: "/agreements?decision=ADD2155", persona: "programme-officer", act: (page) => onAgreement(page, /^A\d+ A pilot of digital/, "Route, prices and authority") },
  { name: "agreement-sign", url: "/agreements?state=offered", persona: "partner", act: (page) => onAgreement(page, /^A\d+ Sharing what/, "Read it and sign") },
  { name: "clauses", url: "/agreements/clauses", persona: "legal" },
  { name: "clause", url: "/agreements/clauses/secondment/31-share", persona: "legal", picture: false },
  { name: "clause-new-version", url: "/agreements/clauses/secondment/31-share/versions/new", persona: "legal" },
  { name: "payments", url: "/payments", persona: "finance" },
  { name: "payment-new", url: "/payments/new", persona: "finance" },
  { name: "payment", url: "/payments", persona: "finance", act: (page) => openFirst(page, /^P\d{4}$/) },
  { name: "payment-approval", url: "/payments", persona: "approver", act: (page) => openFirst(page, /^P\d{4}$/, "Look at it for approval") },
  { name: "claims", url: "/claims", persona: "programme-officer" },
  { name: "claims-own", url: "/claims", persona: "partner" },
  { name: "claim-new", url: "/claims/new", persona: "partner" },
  { name: "claim", url: "/claims", persona: "partner", act: (page) => openFirst(page, /^C\d{4}$/) },
  { name: "claim-check", url: "/claims", persona: "programme-officer", act: (page) => openFirst(page, /^C\d{4}$/, "Check it") },
  { name: "placements", url: "/secondments/ADD2253/placements", persona: "programme-officer" },
  { name: "placement-new", url: "/secondments/ADD2253/placements/new", persona: "programme-officer" },
  { name: "placement", url: "/secondments/ADD2253/placements", persona: "programme-officer", act: (page) => openFirst(page, /^P\d{4} /) },
  { name: "placement-event", url: "/secondments/ADD2253/placements", persona: "programme-officer", act: (page) => onPlacement(page, "an event") },
  { name: "scheme-review", url: "/secondments/ADD2253/review", persona: "programme-officer" },
  { name: "bank-details", url: "/bank-details", persona: "finance" },
  { name: "bank-details-own", url: "/bank-details", persona: "partner" },
  { name: "bank-details-new", url: "/bank-details", persona: "partner", act: (page) => page.getByRole("button", { name: "Enter new bank details" }).click() },
  { name: "bank-details-cooling-off", url: "/bank-details/cooling-off", persona: "administrator" },
  { name: "accessibility", url: "/accessibility", picture: false },
  { name: "cookies", url: "/cookies" },
  { name: "privacy", url: "/privacy", picture: false },
  { name: "not-found", url: "/no-such-page", status: 404 },
  { name: "no-such-decision", url: "/decisions/md9999", status: 404, picture: false },
];

async function openForm(page, title) {
  await page.getByRole("link", { name: title }).first().click();
}

async function onAgreement(page, agreement, link) {
  await page.getByRole("link", { name: agreement }).click();
  await page.getByRole("main").getByText(link, { exact: true }).click();
}

async function follow(page, ...links) {
  for (const name of links) {
    await page.locator("main").locator("a", { hasText: name }).first().click();
  }
}

async function onPost(page, link) {
  await page.getByRole("link", { name: "Assistant Director, Regeneration" }).click();
  await page.getByRole("button", { name: link }).click();
}

/** The first placement of a list, and what a link on it leads to. */
async function onPlacement(page, link) {
  await openFirst(page, /^P\d{4} /);
  await page.getByRole("link", { name: link }).click();
}

/** Opens the first thing of a list whose link looks so, and goes on from there; a list without one stays as it is. */
async function openFirst(page, name, next) {
  const link = page.getByRole("link", { name }).first();
  if ((await link.count()) > 0) {
    await link.click();
    if (next && (await page.getByRole("button", { name: next }).count()) > 0) {
      await page.getByRole("button", { name: next }).click();
    }
  }
}

/** Makes an API key that is good as long as one may be. */
async function makeKey(page) {
  const [day, month, year] = (await page.locator("form").getByText("At most a year").textContent()).match(/(\d+) (\w+) (\d+)/).slice(1);
  await page.getByLabel("Name").fill(`Finance system ${Date.now() % 100000}`);
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Month").fill(String(new Date(`1 ${month} ${year}`).getMonth() + 1));
  await page.getByLabel("Year").fill(year);
  await page.getByRole("button", { name: "Make the key" }).click();
}
