// Copying a key or a piece of code; without a script it can be selected all the same.
"use strict";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const from = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(from.textContent);
    const before = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  } catch {
    getSelection().selectAllChildren(from);
  }
});

// Whoever scrolls back through arrivals, or marks one, is not interrupted.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.id !== "arriving") return;
  const list = event.target.querySelector(".arrivals");
  const marked = getSelection();
  const reading = list && (list.scrollTop > 0 || (!marked.isCollapsed && list.contains(marked.anchorNode)));
  if (reading || document.hidden) event.preventDefault();
});
