// Shows the points while answering; the page works without it.
const form = document.querySelector("form[data-points]");
const [done, partly, notDone, dontKnow] = form.dataset.points.split(" ").map(Number);
const points = new Map([["done", done], ["partly", partly], ["not-done", notDone], ["dont-know", dontKnow]]);
const output = form.querySelector("output");
const items = form.querySelectorAll("fieldset").length;

function tally() {
  const chosen = [...form.querySelectorAll("input[type=radio]:checked")];
  output.hidden = chosen.length === 0;
  output.querySelector("b").textContent = chosen.reduce((sum, input) => sum + points.get(input.value), 0);
  output.querySelector("small").textContent = `${chosen.length} / ${items}`;
}

form.addEventListener("change", tally);
tally();
