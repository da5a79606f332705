// Cards are dragged from column to column; the form on each card does the same without a mouse.
"use strict";

const board = document.querySelector(".board");
const moved = document.querySelector("#moved");
let dragged = null;

board?.addEventListener("dragstart", (event) => {
  dragged = event.target.closest(".pin");
  dragged?.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
});

board?.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  for (const column of board.querySelectorAll(".over")) column.classList.remove("over");
});

function columnAt(event) {
  const column = event.target.closest(".column");
  const inside = column && dragged && !column.contains(dragged);
  return inside && column.dataset.column !== "measured" ? column : null;
}

board?.addEventListener("dragover", (event) => {
  const column = columnAt(event);
  for (const other of board.querySelectorAll(".over")) other.classList.remove("over");
  if (!column) return;
  event.preventDefault();
  column.classList.add("over");
});

board?.addEventListener("drop", (event) => {
  const column = columnAt(event);
  if (!column) return;
  event.preventDefault();
  moved.elements.key.value = dragged.dataset.key;
  moved.elements.column.value = column.dataset.column;
  moved.submit();
});
