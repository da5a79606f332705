// Beside the text: the board, or the living map of the draft, drawn anew when the draft changes.
"use strict";

(() => {
  const editor = document.getElementById("editor");
  const map = document.getElementById("draft-map");
  const chooser = document.querySelector(".pictures");
  if (!editor || !map || !chooser || !window.htmx) return;
  const buttons = [...chooser.querySelectorAll("button")];
  const shown = () => editor.dataset.picture === "map";
  let later = 0;

  function choose(which) {
    editor.dataset.picture = which;
    for (const one of buttons) one.setAttribute("aria-pressed", one.dataset.of === which);
    if (shown()) window.htmx.trigger(map, "look");
  }

  for (const one of buttons) one.addEventListener("click", () => choose(one.dataset.of));
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.target.id !== "board" || !shown()) return;
    clearTimeout(later);
    later = setTimeout(() => window.htmx.trigger(map, "look"), 300);
  });
  chooser.hidden = false;
  choose("board");
})();
