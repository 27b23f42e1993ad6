"use strict";
// Buttons that copy: made here, so that a page without script has no dead buttons.
function equip(root) {
  for (const place of root.querySelectorAll(".copying")) {
    const section = place.parentElement;
    const plain = section.querySelector("pre");
    const formatted = section.querySelector("template");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const button = (label, copy) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      made.addEventListener("click", async () => {
        said.textContent = "";
        try {
          await copy();
          said.textContent = place.dataset.done;
        } catch {
          getSelection().selectAllChildren(plain);
          said.textContent = place.dataset.failed;
        }
      });
      place.append(made);
    };
    button(place.dataset.plain, () => navigator.clipboard.writeText(plain.textContent));
    button(place.dataset.formatted, () =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([formatted.innerHTML], { type: "text/html" }),
          "text/plain": new Blob([plain.textContent], { type: "text/plain" }),
        }),
      ]),
    );
    place.append(said);
  }
}
equip(document);
