// Saves every answer as it is given. Without scripts the button of the page saves them all at once.
const form = document.querySelector("form.interview");
const bar = document.querySelector(".script-bar");
const words = bar.dataset;
document.querySelector(".keys")?.removeAttribute("hidden");
const dirty = new Set(); // cards with something not yet saved
const timers = new Map();
const running = new Set();

const cardOf = element => element.closest(".question[data-save]");
const fields = card => [...card.elements].filter(field => field.name && (field.type !== "radio" || field.checked));
const say = (card, text) => { card.querySelector(".saved").textContent = text; };
const isChosen = card => card.querySelector("input[type=radio]:checked") !== null;

// How many of the topic are answered, counted on from what the page said when it came.
const progress = document.querySelector("[data-answered]");
const open = () => form.querySelectorAll(".question .open-question").length;
const openThen = open();

function count() {
  if (!progress) return;
  const meter = progress.parentElement.querySelector("progress");
  meter.value = Number(progress.dataset.answered) + openThen - open();
  progress.textContent = meter.value === meter.max ? progress.dataset.all : progress.dataset.some.replace("{n}", meter.value);
}

function later(card, wait) {
  dirty.add(card);
  clearTimeout(timers.get(card));
  timers.set(card, setTimeout(() => save(card), wait));
}

async function save(card, address = card.dataset.save) {
  clearTimeout(timers.get(card));
  if (running.has(card)) {
    later(card, 300);
    return;
  }
  const reason = card.querySelector(".reason input");
  if (!isChosen(card) || (card.querySelector("input[value=not-applicable]:checked") && !reason.value.trim() && document.activeElement === reason)) {
    say(card, isChosen(card) ? "" : words.choose);
    return;
  }
  const body = new URLSearchParams(fields(card).map(field => [field.name, field.value]));
  body.set("form-token", form.elements["form-token"].value);
  const sent = body.toString();
  running.add(card);
  say(card, words.saving);
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { "X-Script": "1" } });
    await show(card, answer, sent);
  } catch {
    say(card, words.waiting);
    tell("offline");
    later(card, 5000);
  } finally {
    running.delete(card);
  }
}

async function show(card, answer, sent) {
  if (answer.status === 401) return tell("signedOut", card, true);
  if (answer.status === 404 || answer.status === 403) return tell("removed", card);
  if (answer.headers.get("content-type")?.startsWith("application/json")) {
    const saved = await answer.json();
    const version = card.querySelector("input[type=hidden]");
    version.value = saved.version;
    const tag = card.querySelector(".tag");
    tag.textContent = saved.state;
    tag.classList.toggle("good", !saved.isOpen);
    tag.classList.toggle("open-question", saved.isOpen);
    card.classList.remove("missing");
    card.querySelector(".error")?.remove();
    say(card, saved.words);
    count();
    bar.hidden = dirty.size > 1;
    // Typed on while the answer travelled: that is still to be saved.
    const now = new URLSearchParams(fields(card).filter(field => field !== version).map(field => [field.name, field.value])).toString();
    if (sent.replace(/&?v\.[^&]*/, "").replace(/&?form-token=[^&]*/, "") === now) dirty.delete(card);
    else later(card, 300);
    return;
  }
  if (answer.status === 200 || answer.status === 409 || answer.status === 422) return replace(card, await answer.text(), answer.status === 200);
  tell("failed", card);
}

function replace(card, html, isDone) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".question");
  const number = card.querySelector("legend").textContent.match(/^\d+\. /)?.[0] ?? "";
  fresh.querySelector("legend").prepend(number);
  const had = card.contains(document.activeElement) ? document.activeElement : null;
  card.replaceWith(fresh);
  dirty.delete(card);
  count();
  if (isDone) fresh.querySelector("input:checked, input[type=radio]").focus();
  else {
    dirty.add(fresh);
    const same = had?.name && [...fresh.elements].find(field => field.name === had.name && (field.type !== "radio" || field.checked));
    (fresh.querySelector(".alert button") ?? same ?? fresh.querySelector(".reason input")).focus();
  }
}

function tell(what, card, signIn = false) {
  bar.querySelector("span").textContent = words[what];
  bar.querySelector("a").hidden = !signIn;
  bar.hidden = false;
  if (card) say(card, words.failed);
}

form.addEventListener("change", event => {
  const card = cardOf(event.target);
  if (card) later(card, event.target.type === "radio" ? 400 : 0);
});
form.addEventListener("input", event => {
  const card = cardOf(event.target);
  if (card && event.target.type !== "radio") later(card, 1500);
});
form.addEventListener("click", event => {
  const card = cardOf(event.target);
  if (!card) return;
  if (event.target.closest(".theirs")) dirty.delete(card);
  const button = event.target.closest("button[formaction]");
  if (button) {
    event.preventDefault();
    save(card, button.formAction);
  }
});
bar.querySelector("button").addEventListener("click", () => {
  bar.hidden = true;
  for (const card of [...dirty]) save(card);
});
addEventListener("online", () => [...dirty].forEach(card => save(card)));
form.addEventListener("submit", () => dirty.clear());
addEventListener("beforeunload", event => {
  if (dirty.size > 0) event.preventDefault();
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.matches("textarea, select, input:not([type=radio])")) return;
  const cards = [...form.querySelectorAll(".question")];
  const at = cards.indexOf(event.target.closest(".question"));
  if (event.key === "n" || event.key === "p") {
    const to = cards[event.key === "n" ? at + 1 : Math.max(0, at) - 1];
    to?.querySelector("input:checked, input[type=radio]")?.focus();
    to?.scrollIntoView({ block: "nearest" });
  } else if (at >= 0 && event.key >= "1" && event.key <= "5") {
    const choice = cards[at].querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (!choice.checked) choice.click();
    choice.focus();
  } else return;
  event.preventDefault();
});
