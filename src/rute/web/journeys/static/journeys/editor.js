// The editor: colours and line numbers under a plain text area, ways to go on, cards that know
// their lines, and dragging by mouse or by keys. Without it the page is plain forms.
"use strict";

(() => {
  const editor = document.getElementById("editor");
  const text = document.getElementById("text");
  if (!editor || !text) return;
  const paper = text.parentElement;
  const colours = document.getElementById("colours");
  const gutter = document.getElementById("gutter");
  const ways = document.getElementById("ways");
  const sheet = document.getElementById("sheet");
  const announce = document.getElementById("announce");
  const ROW = 20;
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;
  let chosen = [0, 0];

  // --- The paper: what is typed, in colours, with its line numbers -------------------------
  const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;
  const safe = (words) => words.replace(/[&<>]/g, (c) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"})[c]);
  const mark = (kind, words) => (words ? `<span class="${kind}">${safe(words)}</span>` : "");

  function value(words) {
    const remark = words.search(/(^|\s)#/);
    const said = remark < 0 ? words : words.slice(0, remark);
    let out = "", from = 0;
    for (const found of said.matchAll(QUOTED)) {
      out += safe(said.slice(from, found.index)) + mark("quoted", found[0]);
      from = found.index + found[0].length;
    }
    return out + safe(said.slice(from)) + (remark < 0 ? "" : mark("remark", words.slice(remark)));
  }

  function coloured(line) {
    if (/^\s*#/.test(line)) return mark("remark", line);
    const found = /^(\s*)(- +)?((?:"[^"]*"|'[^']*'|[^:#"'])+?)(:)(?=\s|$)(.*)$/.exec(line);
    if (found) return safe(found[1]) + mark("dash", found[2]) + mark("key", found[3] + found[4]) + value(found[5]);
    const item = /^(\s*)(- +)(.*)$/.exec(line);
    return item ? safe(item[1]) + mark("dash", item[2]) + value(item[3]) : value(line);
  }

  function paint() {
    const lines = text.value.split("\n");
    const trouble = {};
    for (const li of document.querySelectorAll("#findings li[data-at]")) {
      const rank = li.classList.contains("s-error") ? "error" : li.classList.contains("s-warning") ? "warning" : "";
      if (rank && trouble[li.dataset.at] !== "error") trouble[li.dataset.at] = rank;
    }
    const on = (n) => n >= chosen[0] && n <= chosen[1];
    colours.innerHTML = lines.map((line, k) => (on(k + 1) ? `<span class="on">${coloured(line)} </span>` : coloured(line))).join("\n") + "\n";
    gutter.innerHTML = `<div style="height:8px"></div>` + lines.map((_, k) => `<div class="${trouble[k + 1] || ""}${on(k + 1) ? " chosen" : ""}">${k + 1}</div>`).join("");
    follow();
  }

  function follow() {
    colours.style.transform = `translate(${-text.scrollLeft}px, ${-text.scrollTop}px)`;
    colours.style.overflow = "visible";
    gutter.scrollTop = text.scrollTop;
  }

  const lineAt = (at) => text.value.slice(0, at).split("\n").length;
  const startOf = (line) => text.value.split("\n").slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);

  function lookAt(line, last, focus) {
    chosen = [line, last || line];
    const room = text.clientHeight;
    const top = (line - 1) * ROW;
    if (top < text.scrollTop + ROW || top > text.scrollTop + room - 3 * ROW) text.scrollTop = Math.max(0, top - room / 3);
    if (focus) {
      text.focus({preventScroll: true});
      const start = startOf(line);
      text.setSelectionRange(start, start);
    }
    paint();
  }

  // --- Cards and their lines ---------------------------------------------------------------
  const cards = () => [...document.querySelectorAll("#board [data-card]")];
  const cardCalled = (key) => cards().find((card) => card.dataset.card === key);

  function choose(card) {
    for (const other of document.querySelectorAll(".k.chosen")) other.classList.remove("chosen");
    if (card) card.classList.add("chosen");
  }

  function cardOfLine(line) {
    let found = null;
    for (const card of cards()) {
      if (+card.dataset.first <= line && line <= +card.dataset.last) {
        if (!found || +card.dataset.last - card.dataset.first <= +found.dataset.last - found.dataset.first) found = card;
      }
    }
    return found;
  }

  function fromText() {
    const card = cardOfLine(lineAt(text.selectionStart));
    choose(card);
    const lines = card ? [+card.dataset.first, +card.dataset.last] : [0, 0];
    if (lines[0] !== chosen[0] || lines[1] !== chosen[1]) {
      chosen = lines;
      paint();
    }
    if (card) showIn(card);
  }

  function showIn(card) {
    const room = card.closest(".columns-scroll");
    if (!room) return;
    const a = card.getBoundingClientRect(), b = room.getBoundingClientRect();
    if (a.left < b.left || a.right > b.right) room.scrollLeft += a.left - b.left - 20;
  }

  editor.addEventListener("focusin", (event) => {
    const card = event.target.closest("#board [data-card]");
    if (!card) return;
    choose(card);
    lookAt(+card.dataset.first, +card.dataset.last);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (link) {
      event.preventDefault();
      if (editor.classList.contains("tabbed")) side("text");
      lookAt(+link.dataset.line, +link.dataset.line, true);
      fromText();
    }
    const close = event.target.closest("#sheet .close");
    if (close) {
      event.preventDefault();
      sheet.close();
    }
    const use = event.target.closest("[data-use]");
    if (use) {
      const built = use.closest(".builder-form").querySelector("[data-rule]");
      const field = use.closest(".field").querySelector("textarea.rule");
      if (built && field) {
        field.value = built.dataset.rule;
        field.dispatchEvent(new Event("input", {bubbles: true}));
        use.closest("details").open = false;
        field.focus();
      }
    }
    const mine = event.target.closest("#mine");
    if (mine) {
      event.preventDefault();
      const only = document.getElementById("board").classList.toggle("mine-only");
      mine.setAttribute("aria-pressed", only);
      mine.classList.toggle("on", only);
    }
  });

  // --- Typing ------------------------------------------------------------------------------
  text.addEventListener("scroll", follow);
  text.addEventListener("input", () => {
    paint();
    wait(suggest, 160);
  });
  for (const name of ["click", "keyup"]) {
    text.addEventListener(name, (event) => {
      if (name === "click") ways.hidden = true;
      if (!event.key || /Arrow|Page|Home|End/.test(event.key)) fromText();
    });
  }
  let later = 0;
  function wait(what, ms) {
    clearTimeout(later);
    later = setTimeout(what, ms);
  }

  function write(words) { // so that the browser can take it back
    if (!document.execCommand("insertText", false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", {bubbles: true}));
    }
  }

  async function suggest(asked) {
    if (document.activeElement !== text || text.selectionStart !== text.selectionEnd) return;
    const at = text.selectionStart;
    const body = new FormData();
    body.set("text", text.value);
    body.set("cursor", at);
    const answer = await fetch(editor.dataset.complete, {method: "POST", body, headers: {"X-CSRFToken": token()}}).catch(() => null);
    if (!answer || !answer.ok || text.selectionStart !== at) return;
    const found = await answer.json();
    const begun = text.value.slice(found.start, at);
    if (!found.ways.length || (!asked && !begun && text.value[at - 1] !== " ") || text.selectionStart !== at) {
      ways.hidden = true;
      return;
    }
    ways.innerHTML = "";
    found.ways.forEach((way, k) => {
      const li = document.createElement("li");
      li.setAttribute("role", "option");
      li.id = `way-${k}`;
      li.textContent = way.write;
      if (way.says) li.appendChild(Object.assign(document.createElement("span"), {textContent: way.says}));
      li.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(k);
      });
      ways.appendChild(li);
    });
    ways.dataset.start = found.start;
    ways.found = found.ways;
    ways.hidden = false;
    point(0);
    place(found.start);
  }

  function place(at) {
    const line = lineAt(at);
    const column = at - startOf(line);
    const width = 7.83;
    const below = (line * ROW) + 10 - text.scrollTop;
    ways.style.left = `${Math.max(4, Math.min(54 + column * width - text.scrollLeft, paper.clientWidth - 220))}px`;
    const up = below + ways.offsetHeight > paper.clientHeight && below > ways.offsetHeight + ROW;
    ways.style.top = `${up ? below - ROW - ways.offsetHeight - 4 : below}px`;
  }

  function point(k) {
    const all = [...ways.children];
    ways.at = (k + all.length) % all.length;
    all.forEach((li, n) => li.setAttribute("aria-selected", n === ways.at));
    all[ways.at].scrollIntoView({block: "nearest"});
    text.setAttribute("aria-activedescendant", all[ways.at].id);
  }

  function take(k) {
    text.setSelectionRange(+ways.dataset.start, text.selectionStart);
    ways.hidden = true;
    write(ways.found[k].write);
    text.removeAttribute("aria-activedescendant");
    if (ways.found[k].write.endsWith(": ")) wait(() => suggest(true), 60);
  }

  text.addEventListener("keydown", (event) => {
    if (!ways.hidden) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        return point(ways.at + (event.key === "ArrowDown" ? 1 : -1));
      }
      if (event.key === "Tab" || event.key === "Enter") {
        event.preventDefault();
        return take(ways.at);
      }
      if (event.key === "Escape") {
        event.stopPropagation();
        ways.hidden = true;
        return undefined;
      }
    }
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      return suggest(true);
    }
    if (event.key === "Enter" && !event.isComposing) {
      const before = text.value.slice(text.value.lastIndexOf("\n", text.selectionStart - 1) + 1, text.selectionStart);
      const indent = /^ */.exec(before)[0] + (/:\s*$/.test(before) ? "  " : "");
      if (indent) {
        event.preventDefault();
        write(`\n${indent}`);
      }
    }
    return undefined;
  });
  text.addEventListener("blur", () => { ways.hidden = true; });

  // --- What the server did to the text -------------------------------------------------------
  function fresh() {
    const box = document.getElementById("fresh");
    if (!box || box.dataset.taken) return;
    box.dataset.taken = "1";
    const now = box.value, was = text.value;
    if (now === was) return;
    let head = 0, tail = 0;
    while (head < was.length && was[head] === now[head]) head += 1;
    while (tail < was.length - head && tail < now.length - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    text.setRangeText(now.slice(head, now.length - tail), head, was.length - tail, "end");
  }

  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.target.id === "fresh" || (event.detail.target && event.detail.target.id === "fresh")) fresh();
  });

  document.addEventListener("editor-done", (event) => {
    fresh();
    if (sheet.open) sheet.close();
    const card = cardCalled(event.detail.card);
    if (event.detail.line) lookAt(event.detail.line, event.detail.line);
    if (card) {
      choose(card);
      showIn(card);
      card.focus({preventScroll: false});
    }
    if (event.detail.line) lookAt(event.detail.line, event.detail.line);
    const did = document.querySelector("#state .did");
    announce.textContent = did ? did.textContent : "";
  });

  document.addEventListener("htmx:afterSettle", () => {
    for (const use of document.querySelectorAll("[data-use]")) use.hidden = false;
    fresh();
    paint();
  });

  document.addEventListener("htmx:configRequest", (event) => {
    const {elt, verb, parameters} = event.detail;
    if (verb !== "post" || elt === text) return;
    if (elt.closest("#board") || elt.closest("#sheet") || elt.closest("#pane-text")) {
      clearTimeout(later);
      if (window.htmx) window.htmx.trigger(text, "htmx:abort");
      if (elt.closest("#talk")) return;
      parameters.set ? parameters.set("text", text.value) : (parameters.text = text.value);
      const at = document.getElementById("at").value;
      parameters.set ? parameters.set("at", at) : (parameters.at = at);
    }
  });

  // --- The sheet ----------------------------------------------------------------------------
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target && event.detail.target.id === "sheet-body") {
      if (!sheet.open) sheet.showModal();
      sheet.scrollTop = 0;
      const first = sheet.querySelector("input:not([type=hidden]), textarea, select");
      if (first) first.focus();
    }
  });

  // --- Moving cards: by mouse, and by Alt and an arrow ---------------------------------------
  let held = null;

  function post(card, to, before) {
    const values = {key: card.dataset.card, to, before: before === null ? "" : before, text: text.value, at: document.getElementById("at").value};
    window.htmx.ajax("POST", editor.dataset.move, {source: card, swap: "none", values});
  }

  function spot(event) {
    const kind = held.dataset.kind;
    const like = event.target.closest(`#board [data-kind="${kind}"]`);
    if (like && like !== held) {
      const box = like.getBoundingClientRect();
      const sideways = like.closest(".strip") || kind === "stage";
      const after = sideways ? event.clientX > box.left + box.width / 2 : event.clientY > box.top + box.height / 2;
      return {over: like, to: like.dataset.holder, before: +like.dataset.index + (after ? 1 : 0), how: after ? "drop-after" : "drop-before"};
    }
    const holds = `holds${kind[0].toUpperCase()}${kind.slice(1)}`;
    let at = event.target.closest("#board *");
    while (at && at.id !== "board") {
      if (at.dataset[holds] && at !== held) return {over: at, to: at.dataset[holds], before: null, how: "drop-into"};
      const inside = at.classList.contains("column") && at.querySelector(`[data-holds-${kind}]`);
      if (inside) return {over: inside, to: inside.dataset[holds], before: null, how: "drop-into"};
      at = at.parentElement;
    }
    return null;
  }

  const clear = () => document.querySelectorAll(".drop-before, .drop-after, .drop-into").forEach((one) => one.classList.remove("drop-before", "drop-after", "drop-into"));

  document.addEventListener("dragstart", (event) => {
    const card = event.target.closest && event.target.closest("#board [data-card][draggable]");
    if (!card) return;
    held = card;
    card.classList.add("held");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.card);
  });
  document.addEventListener("dragover", (event) => {
    if (!held) return;
    clear();
    const found = spot(event);
    if (!found) return;
    event.preventDefault();
    found.over.classList.add(found.how);
  });
  document.addEventListener("drop", (event) => {
    if (!held) return;
    const found = spot(event);
    clear();
    if (!found) return;
    event.preventDefault();
    post(held, found.to, found.before);
  });
  document.addEventListener("dragend", () => {
    clear();
    if (held) held.classList.remove("held");
    held = null;
  });

  function neighbours(card) {
    return cards().filter((one) => one.dataset.holder === card.dataset.holder && one.dataset.kind === card.dataset.kind)
      .sort((a, b) => a.dataset.index - b.dataset.index);
  }

  function step(card, by) {
    const row = neighbours(card), at = row.indexOf(card), target = at + by;
    if (target < 0 || target >= row.length) return;
    post(card, card.dataset.holder, +row[target].dataset.index + (by > 0 ? 1 : 0));
  }

  function across(card, by) {
    if (card.dataset.kind === "stage" || card.closest(".strip")) return step(card, by);
    const columns = [...document.querySelectorAll("#board .column")];
    let at = columns.indexOf(card.closest(".column")) + by;
    while (columns[at]) {
      const room = columns[at].querySelector(`[data-holds-${card.dataset.kind}]`);
      const name = `holds${card.dataset.kind[0].toUpperCase()}${card.dataset.kind.slice(1)}`;
      if (room) return post(card, room.dataset[name], null);
      at += by;
    }
    return undefined;
  }

  document.addEventListener("keydown", (event) => {
    const card = event.target.closest && event.target.closest("#board [data-card]");
    if (card && event.altKey && event.key.startsWith("Arrow")) {
      event.preventDefault();
      if (event.key === "ArrowUp" || event.key === "ArrowDown") step(card, event.key === "ArrowUp" ? -1 : 1);
      else across(card, event.key === "ArrowLeft" ? -1 : 1);
    } else if (card && event.target === card && event.key === "Enter") {
      const link = card.querySelector("a.name");
      if (link) link.click();
    } else if ((event.ctrlKey || event.metaKey) && !event.target.closest("textarea, input")) {
      const which = event.key === "z" && !event.shiftKey ? 0 : event.key === "y" || (event.key === "z" && event.shiftKey) || event.key === "Z" ? 1 : -1;
      const button = document.querySelectorAll("#state .acts button")[which];
      if (button && !button.disabled) {
        event.preventDefault();
        window.htmx.ajax("POST", button.getAttribute("formaction"), {source: "#pane-text", swap: "none"});
      }
    }
  });

  // --- Narrow windows: one side at a time ------------------------------------------------------
  function side(which) {
    editor.dataset.side = which;
    for (const name of ["picture", "text"]) document.getElementById(`tab-${name}`).setAttribute("aria-selected", name === which);
    if (which === "text") paint();
  }
  for (const name of ["picture", "text"]) document.getElementById(`tab-${name}`).addEventListener("click", () => side(name));
  const narrow = window.matchMedia("(max-width: 1080px)");
  const fit = () => editor.classList.toggle("tabbed", narrow.matches);
  narrow.addEventListener("change", fit);
  fit();
  side("picture");

  paper.classList.add("lit");
  paint();
  if (editor.dataset.at) {
    if (editor.classList.contains("tabbed")) side("text");
    lookAt(+editor.dataset.at, +editor.dataset.at, true);
  }
  const asked = editor.dataset.card && cardCalled(editor.dataset.card);
  if (asked) asked.focus();
})();
