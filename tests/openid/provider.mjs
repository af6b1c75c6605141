// An OpenID Connect provider on loopback for the tests of signing in with an organisation's accounts: node provider.mjs REDIRECT_URI POST_LOGOUT_URI
// It says its address in its first line. A line on its standard input is an order: "roll" gives it a new signing key. It ends when its standard input does.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const [redirectUri, postLogoutUri] = process.argv.slice(2);
// what a test signs in as is its own subject
const people = {
  ruth: { name: "Ruth Bell", email: "ruth.bell@example.org", email_verified: true, groups: ["Register Finance", "Everybody"] },
  unverified: { name: "Not Ruth", email: "ruth.bell@example.org", email_verified: false, groups: ["Register Finance"] },
  new: { name: "New Person", email: "new.person@example.org", email_verified: true, groups: ["Register Finance"] },
  outsider: { name: "No Group", email: "no.group@example.org", email_verified: true, groups: [] },
};

let issuer = "";
let current;
let serial = 0;

function provider() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: "jwk" }), kid: `key-${++serial}`, use: "sig", alg: "RS256" };
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: "remit",
        client_secret: "a secret that only this test and its provider have",
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [postLogoutUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ["a key for tests"] },
    scopes: ["openid", "profile", "email", "groups"],
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"], groups: ["groups"] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    // whoever signs in has agreed already
    async loadExistingGrant(ctx) {
      const { session, client } = ctx.oidc;
      const known = session.grantIdFor(client.clientId);
      if (known) {
        return ctx.oidc.provider.Grant.find(known);
      }
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile email groups");
      await grant.save();
      return grant;
    },
  });
  made.on("server_error", (_, error) => console.error(error));
  return made.callback();
}

const server = createServer((request, response) => current(request, response));
server.listen(0, "127.0.0.1", () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  current = provider();
  console.log(issuer);
});

const orders = createInterface({ input: process.stdin });
orders.on("line", (order) => {
  if (order === "roll") {
    current = provider();
  }
  console.log(`done ${order}`);
});
orders.on("close", () => process.exit(0));
