// Lets a file be dropped anywhere on the marked area; the file field does the same without scripts.
const area = document.querySelector(".drop");
const field = area.querySelector("input[type=file]");

for (const type of ["dragover", "dragleave", "drop"]) {
  area.addEventListener(type, event => {
    event.preventDefault();
    area.classList.toggle("over", type === "dragover");
  });
}

area.addEventListener("drop", event => {
  if (event.dataTransfer.files.length > 0) {
    field.files = event.dataTransfer.files;
    field.form.requestSubmit();
  }
});
