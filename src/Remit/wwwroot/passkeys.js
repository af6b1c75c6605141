// Passkeys: asks the browser to make one, or to sign with one. A page says by itself what to do where this does not run.
const problems = {
  NotAllowedError: "Your browser did not finish. You may have cancelled, or it took too long: try again.",
  InvalidStateError: "This device has a passkey for your account already.",
  SecurityError: "Your browser does not allow passkeys at this address.",
};

const acts = {
  create: async (json) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) }),
  get: async (json) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) }),
};

async function credentialFor(form) {
  const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) {
    throw new Error(`The site answered ${answer.status}. Reload the page and try again.`);
  }
  const credential = await acts[form.dataset.passkey](await answer.json());
  return JSON.stringify(credential.toJSON());
}

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-passkey-missing]").forEach((element) => (element.hidden = true));
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const problem = form.querySelector("[data-passkey-problem]");
      problem.hidden = true;
      try {
        form.elements.Credential.value = await credentialFor(form);
        form.submit(); // does not raise this event again
      } catch (error) {
        problem.textContent = problems[error.name] ?? error.message;
        problem.hidden = false;
      }
    });
  }
}
