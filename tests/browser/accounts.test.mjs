// Outside the demo: people with accounts, from the first one on.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { frame, look, narrow, wide } from "./frame.mjs";

const password = "copper lantern meadow";
const site = frame({ verb: "serve", settings: { Remit__PlainHttp: "true", Remit__TriesAMinute: "1000" } });

/** Opens an account at the command line and chooses the password with the link that it prints. */
async function open(email, name, role) {
  const link = site
    .run("account", "create", "--email", email, "--name", name, "--role", role, "--address", site.url)
    .match(/http:\S+/)[0];
  const page = await site.visit();
  await page.goto(link);
  await page.getByLabel("New password").fill(password);
  await look(page);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByText("Your password is set").waitFor();
  return page;
}

async function signIn(page, email) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The six digits of an authenticator app. */
function codeOf(key, at = Date.now()) {
  const bits = [...key.replaceAll(" ", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((b) => Number.parseInt(b, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  return String((hash.readInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("before there is an account the sign-in page says how to open the first one, and the link it prints leads in", async () => {
  const page = await site.visit();
  await page.goto("/sign-in");
  await page.getByText("remit account create").waitFor();
  await look(page);
  await page.context().close();

  const first = await open("first@example.org", "Ada Marsh", "administrator");
  await look(first);
  await signIn(first, "first@example.org");
  await first.getByText("Ada Marsh: you are signed in").waitFor();
  await first.context().close();
});

test("somebody signs in after a wrong password, looks at their account and signs out", async () => {
  await (await open("ruth@example.org", "Ruth Bell", "programme-officer")).context().close();
  for (const viewport of [wide, narrow]) {
    const page = await site.visit({ viewport });
    await page.goto("/");
    if (viewport === narrow) {
      await page.getByRole("button", { name: "Menu" }).click();
    }
    await page.getByRole("link", { name: "Sign in" }).click();
    await look(page);
    await page.getByLabel("E-mail address").fill("ruth@example.org");
    await page.getByLabel("Password").fill("guessed");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("link", { name: /The e-mail address or the password is not right/ }).click();
    assert.equal(await page.evaluate(() => document.activeElement.name), "Email", "the summary leads to the field");
    await look(page);
    await signIn(page, "ruth@example.org");
    await page.getByRole("link", { name: "Your account" }).click();
    await page.getByText("Where you are signed in").waitFor();
    await look(page);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL("**/");
    assert.equal(await page.locator(".remit-persona").count(), 0);
    await page.context().close();
  }
});

for (const scripts of [true, false]) {
  test(`an authenticator app is set up and asked for, ${scripts ? "with" : "without"} scripts`, async () => {
    const email = `app-${scripts}@example.org`;
    await (await open(email, "Tom Field", "finance")).context().close();
    const page = await site.visit({ scripts });
    await page.goto("/account");
    await signIn(page, email);
    await page.getByRole("link", { name: "Set up second factor" }).click();
    await look(page);
    const key = await page.locator(".remit-key").innerText();
    await page.getByLabel("Code", { exact: true }).fill(codeOf(key));
    await page.getByRole("button", { name: "Set it up" }).click();
    const codes = page.locator(".remit-codes li");
    assert.equal(await codes.count(), 10);
    const code = await codes.first().innerText();
    await look(page);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();

    await page.goto("/account");
    await signIn(page, email);
    await look(page);
    await page.getByLabel("Code", { exact: true }).fill("000000");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: /That code is not right/ }).waitFor();
    await look(page);
    await page.getByLabel("Code", { exact: true }).fill(code);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("9 recovery codes are left").waitFor();
    await page.context().close();
  });
}

test("a forgotten password, a link that is good no longer, and the page that changes a password read well", async () => {
  await (await open("forgetful@example.org", "Finn Dale", "legal")).context().close();
  const page = await site.visit();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "I have forgotten my password" }).click();
  await look(page);
  await page.getByLabel("Your e-mail address").fill("forgetful@example.org");
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByText("Look into your mail").first().waitFor();
  await look(page);
  await page.goto("/sign-in/set-password?key=used");
  await look(page);
  await page.goto("/account/password");
  await signIn(page, "forgetful@example.org");
  await look(page);
  await page.getByLabel("Your password now").fill(password);
  await page.getByLabel("New password").fill("letmeinplease");
  await page.getByRole("button", { name: "Change the password" }).click();
  await page.getByRole("link", { name: /first that anybody would try/ }).waitFor();
  await look(page);
  await page.context().close();
});

test("nobody can look as a persona outside the demo", async () => {
  const page = await site.visit();
  await page.goto("/");
  assert.equal(await page.locator(".remit-persona").count(), 0);
  await page.context().close();
});

/** A device of the visitor's own that makes passkeys and signs with them, without asking anybody. */
async function virtualDevice(page) {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("a passkey is added, named, signed in with and removed", async () => {
  const page = await open("keys@example.org", "Nell Grove", "legal");
  await virtualDevice(page);
  await page.goto("/account/passkeys");
  await signIn(page, "keys@example.org");
  await page.getByText("You have none yet").waitFor();
  await look(page);
  await page.getByLabel("Name", { exact: true }).fill("Work laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("heading", { name: "Work laptop" }).waitFor();
  await page.getByLabel("Another name for Work laptop").fill("Old laptop");
  await page.getByRole("button", { name: "Rename Work laptop" }).click();
  await page.getByRole("heading", { name: "Old laptop" }).waitFor();
  await look(page);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.goto("/sign-in?wanted=%2Faccount%2Fpasskeys");
  await look(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("Used last on").waitFor();

  await page.getByRole("button", { name: "Remove Old laptop" }).click();
  await page.getByText("You have none yet").waitFor();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText(/That passkey opens no account here|did not finish/).first().waitFor();
  await look(page);
  await page.context().close();
});

test("without scripts the passkey pages say what they need, and the password does", async () => {
  await (await open("plain@example.org", "Max Stone", "finance")).context().close();
  const page = await site.visit({ scripts: false });
  await page.goto("/account/passkeys");
  assert.equal(await page.getByRole("button", { name: "Sign in with a passkey" }).isVisible(), false);
  await signIn(page, "plain@example.org");
  await page.getByText("Adding a passkey takes JavaScript").waitFor();
  assert.equal(await page.getByRole("button", { name: "Add a passkey" }).isVisible(), false);
  await look(page);
  await page.context().close();
});

test("an administrator invites somebody, ends the account and opens it again", async () => {
  const page = await open("admin@example.org", "Ada Marsh", "administrator");
  await page.goto("/accounts");
  await signIn(page, "admin@example.org");
  await look(page);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await look(page);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByRole("link", { name: "Enter the name, or choose a person" }).waitFor();
  await look(page);
  await page.getByLabel("Name", { exact: true }).fill("Iris Lane");
  await page.getByLabel("E-mail address").fill("iris@example.org");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByText("The invitation is on its way").waitFor();
  await look(page);
  await page.getByLabel("Why?").fill("Invited by mistake");
  await page.getByRole("button", { name: "End the account" }).click();
  await page.getByText("The account is ended").waitFor();
  await page.getByLabel("Why?").fill("It was no mistake");
  await page.getByRole("button", { name: "Open the account again" }).click();
  await page.getByText("The account is open again").waitFor();
  await page.setViewportSize(narrow);
  await page.goto("/accounts");
  await look(page);
  await page.context().close();
});
