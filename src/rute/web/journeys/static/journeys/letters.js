// What is wrong in a line: pressing it goes to that line of the words.
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-line]");
  const area = button && document.getElementById(button.dataset.of);
  if (!area) return;
  const lines = area.value.split("\n"), number = Number(button.dataset.line);
  const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[number - 1] || "").length);
  const height = parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.scrollTop = Math.max(0, (number - 3) * height);
});
