// Passkeys: the page carries the browser's options, the device answers, the answer goes back as a plain form.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") : undefined;
const withBytes = (list) => (list ?? []).map((entry) => ({ ...entry, id: bytes(entry.id) }));

function optionsOf(form) {
  const options = JSON.parse(form.dataset.options);
  options.challenge = bytes(options.challenge);
  if (form.dataset.passkey === "create") {
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = withBytes(options.excludeCredentials);
  } else {
    options.allowCredentials = withBytes(options.allowCredentials);
  }
  return options;
}

function answerOf(credential) {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    },
  });
}

let waiting = new AbortController();

async function ask(form, more = {}) {
  const options = { publicKey: optionsOf(form), signal: waiting.signal, ...more };
  const credential = await (form.dataset.passkey === "create" ? navigator.credentials.create(options) : navigator.credentials.get(options));
  form.querySelector("input[name=credential]").value = answerOf(credential);
  form.submit();
}

function prepare(form) {
  form.querySelector("[data-button]").hidden = false;
  form.parentElement.querySelector("[data-no-passkey]").hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.querySelector("[data-failed]").hidden = true;
    waiting.abort();
    waiting = new AbortController();
    try {
      await ask(form);
    } catch {
      form.querySelector("[data-failed]").hidden = false;
    }
  });
}

if (window.PublicKeyCredential) {
  const forms = [...document.querySelectorAll("form[data-passkey]")];
  forms.forEach(prepare);
  // The address field offers the passkeys of this device by itself, where the browser can do that.
  const offered = document.querySelector("input[autocomplete~=webauthn]");
  const showing = forms.find((form) => form.dataset.passkey === "show");
  if (offered && showing && await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    ask(showing, { mediation: "conditional" }).catch(() => {});
  }
}
