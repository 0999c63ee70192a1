// Escape closes the open star and gives the focus back to it; arrow keys walk from star to star.
const stars = [...document.querySelectorAll(".stars summary")];

document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && document.querySelector(".stars details[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
    return;
  }

  const at = stars.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (at >= 0 && step) {
    event.preventDefault();
    stars[Math.min(Math.max(at + step, 0), stars.length - 1)].focus();
  }
});

// A link to one criterion opens it.
const target = location.hash && document.querySelector(location.hash);
if (target instanceof HTMLDetailsElement) {
  target.open = true;
}
