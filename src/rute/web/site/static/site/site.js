// What every page needs of a script: menus that close, and requests that fail said aloud.
"use strict";

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A refusal is a page of ours: it is shown where the answer would have been.
document.addEventListener("htmx:beforeSwap", (event) => {
  const status = event.detail.xhr.status;
  if (status >= 400 && status < 500 && status !== 401) event.detail.shouldSwap = true;
});

// What is to be done once is sent once, however often somebody clicks.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button && button.matches("[data-go]")) setTimeout(() => { button.disabled = true; });
});
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("[data-go]")) button.disabled = false;
});

// A page that waits for a count asks again by itself.
const again = document.querySelector("[data-again]");
if (again) setTimeout("file" in again.dataset ? fetchFile : () => location.reload(), Number(again.dataset.again));

// A file would leave the waiting page standing: it is fetched, handed over, and one is back where
// it was asked for.
async function fetchFile() {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer || answer.status === 202) return setTimeout(fetchFile, Number(again.dataset.again));
  const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "");
  if (!answer.ok || !named) return location.reload();
  const link = Object.assign(document.createElement("a"), {download: named[1]});
  link.href = URL.createObjectURL(await answer.blob());
  link.click();
  return setTimeout(() => { if (history.length > 1) history.back(); else location.assign("../"); }, 400);
}

// On a phone the places lie in one line: the one that is open is brought into view.
{
  const here = document.querySelector(".places [aria-current]");
  const line = here && here.closest(".places");
  if (line && line.scrollWidth > line.clientWidth) {
    const seen = line.getBoundingClientRect(), own = here.getBoundingClientRect();
    line.scrollLeft += own.left - seen.left - (seen.width - own.width) / 2;
  }
}
