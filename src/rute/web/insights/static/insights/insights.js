// The live map: evidence opens beside it, what has changed is marked, and nothing that was open
// closes because a number moved.
"use strict";

const panel = document.getElementById("panel");
const inside = document.getElementById("panel-inside");

document.addEventListener("click", (event) => {
  if (!panel || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target.closest("#map a[href*='evidence?']");
  if (link) {
    event.preventDefault();
    open(link);
  } else if (event.target === panel) {
    panel.close();
  }
});

let from = null;

function open(link) {
  from = link.getAttribute("href");
  htmx.ajax("GET", link.href, { target: "#panel-inside", swap: "innerHTML" }).then(() => {
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
  });
}

// The map may have been drawn anew since: the focus goes back to the same thing.
panel?.addEventListener("close", () => {
  const links = [...document.querySelectorAll("#map a[href]")];
  links.find((each) => each.getAttribute("href") === from && each.getClientRects().length)?.focus();
  inside.replaceChildren();
});

const LEAVES = "text, tspan, b, strong, .n, .big, dd, .m, .watermark span, .pill";
let before = null;

document.addEventListener("htmx:beforeSwap", (event) => {
  const map = event.detail.target;
  if (["map", "tab", "evidence"].includes(map.id) && !event.detail.serverResponse.includes(`id="${map.id}"`)) {
    event.detail.shouldSwap = false; // what waits, or is refused: the last numbers stay
  }
  if (map.id !== "map" || !event.detail.shouldSwap) return;
  const focused = map.contains(document.activeElement) ? document.activeElement : null;
  before = {
    figures: figures(map),
    open: [...map.querySelectorAll("details")].map((each) => each.open),
    scroll: [...map.querySelectorAll(".scroll")].map((each) => [each.scrollLeft, each.scrollTop]),
    focused: focused?.getAttribute("href"),
  };
});

document.addEventListener("htmx:afterSwap", (event) => {
  const map = document.getElementById("map");
  if (!map || !before || event.detail.elt.id !== "map") return;
  const details = [...map.querySelectorAll("details")];
  if (details.length === before.open.length) details.forEach((each, k) => (each.open = before.open[k]));
  map.querySelectorAll(".scroll").forEach((each, k) => {
    [each.scrollLeft, each.scrollTop] = before.scroll[k] ?? [0, 0];
  });
  if (before.focused) {
    [...map.querySelectorAll("a[href]")].find((each) => each.getAttribute("href") === before.focused)?.focus({ preventScroll: true });
  }
  mark(before.figures, figures(map));
  before = null;
  said();
  remarks();
});

// Cards that team mates speak of carry how many comments are open.
function remarks() {
  for (const each of document.querySelectorAll("#map data.remark")) {
    for (const card of document.querySelectorAll(`#map a[href="${each.value.replaceAll("\"", "")}"]:not(.hot)`)) {
      const sign = document.createElement("span");
      sign.className = "spoken";
      sign.textContent = `💬 ${each.textContent}`;
      card.append(sign);
    }
  }
}
remarks();

function figures(map) {
  return [...map.querySelectorAll(LEAVES)].filter((each) => !each.children.length && !each.closest(".watermark"));
}

// What is not part of the longest run of equal words in both has changed, or is new.
function mark(then, now) {
  const old = then.map((each) => each.textContent);
  const fresh = now.map((each) => each.textContent);
  const rows = old.length + 1;
  const run = new Uint16Array(rows * (fresh.length + 1));
  for (let k = fresh.length - 1; k >= 0; k--) {
    for (let j = old.length - 1; j >= 0; j--) {
      run[k * rows + j] = old[j] === fresh[k] ? run[(k + 1) * rows + j + 1] + 1
        : Math.max(run[(k + 1) * rows + j], run[k * rows + j + 1]);
    }
  }
  for (let k = 0, j = 0; k < fresh.length; ) {
    if (j < old.length && old[j] === fresh[k]) {
      k++;
      j++;
    } else if (j < old.length && run[k * rows + j + 1] >= run[(k + 1) * rows + j]) {
      j++;
    } else {
      moved(now[k++]);
    }
  }
}

function moved(figure) {
  if (!/\d/.test(figure.textContent)) return;
  figure.classList.add("moved");
  setTimeout(() => figure.classList.remove("moved"), 8000);
}

// How long ago was looked, in the reader's language, by the reader's own clock.
const started = Date.now();
function said() {
  for (const each of document.querySelectorAll(".ago")) {
    const seconds = Math.max(0, Math.round((Date.now() - Number(each.dataset.looked) / 1000) / 1000));
    const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
    each.textContent = ` (${seconds < 90 ? words.format(-seconds, "second") : words.format(-Math.round(seconds / 60), "minute")})`;
  }
}
if (document.querySelector(".ago")) {
  said();
  setInterval(said, 1000);
}
